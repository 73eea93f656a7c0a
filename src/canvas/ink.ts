/** Colours that the canvas draws with beside those of the marks, and the form in which WebGL wants any colour. */
export type Theme = "light" | "dark";

export interface Ink {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
}

export const INKS: Readonly<Record<Theme, Ink>> = {
  light: { paper: "#FAF8F4", ink: "#1D2327", muted: "#636B71" },
  dark: { paper: "#14171A", ink: "#E9E6DF", muted: "#9AA1A6" },
};

/** #RRGGBB at an opacity of 0 to 1. Multiplied out, since sigma blends as if every colour already were. */
export function premultiplied(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * opacity),
  );
  return `rgba(${red},${green},${blue},${opacity.toFixed(3)})`;
}

/** #RRGGBB at an opacity of 0 to 1, for a 2D canvas. */
export function translucent(colour: string, opacity: number): string {
  const byte = Math.round(opacity * 255);
  return `${colour}${byte.toString(16).padStart(2, "0")}`;
}
