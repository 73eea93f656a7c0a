/** The fonts that ship with the project, as outlines. The only file of the figures that reads files: it stays in Node. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const { resolve } = createRequire(import.meta.url);

export const FONT_FILES = {
  "latin-400": resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  "latin-600": resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  "arabic-400": resolve(
    "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  ),
  "arabic-600": resolve(
    "@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
  ),
} as const;

export type FontName = keyof typeof FONT_FILES;
export type Fonts = Readonly<Record<FontName, Font>>;

let loaded: Fonts | undefined;

/** Read once, some ten milliseconds. */
export function loadFonts(): Fonts {
  loaded ??= Object.fromEntries(
    Object.entries(FONT_FILES).map(([name, file]) => [name, openFont(file)]),
  ) as Record<FontName, Font>;
  return loaded;
}

function openFont(file: string): Font {
  const font = create(readFileSync(file));
  if ("fonts" in font) throw new Error(`${file} is a collection of fonts.`);
  return font;
}
