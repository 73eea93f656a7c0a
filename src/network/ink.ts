/** Colours that every picture draws with beside those of the marks. */
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
