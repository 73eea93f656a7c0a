/**
 * Colours of the groups. Each has a contrast of 3:1 or more against its paper, and every two differ by CIEDE2000 of
 * 11.5 (light) or 10.6 (dark) or more, in normal sight and under full protanopia, deuteranopia and tritanopia
 * (Machado 2009). Whoever changes one repeats that check; a test holds it.
 */
import type { Colour } from "../model/grammar.ts";

export const PAPER: Colour = { light: "#FAF8F4", dark: "#14171A" };

export const GROUP_COLOURS: readonly Colour[] = [
  { light: "#153A5D", dark: "#2C94D8" },
  { light: "#A64D00", dark: "#9B541A" },
  { light: "#78963A", dark: "#C5CA79" },
  { light: "#B26D6B", dark: "#BE819A" },
  { light: "#7C3C9F", dark: "#8152B8" },
  { light: "#4A8D94", dark: "#73DECA" },
  { light: "#6B3040", dark: "#3E8A70" },
];

/** Groups beyond the seventh, told by their labels. */
export const FURTHER_COLOUR: Colour = { light: "#858D94", dark: "#858D94" };

/** Edges between groups. */
export const BETWEEN_COLOUR: Colour = { light: "#5B6B77", dark: "#8FA0AC" };
