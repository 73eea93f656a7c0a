/** How the roles of a picture look in what is published: in colour, or by shape and lightness where there is no colour. */
import type { Shape } from "../../model/grammar.ts";
import type { NodeLabel } from "../../model/ontology.ts";
import { INKS, type Theme } from "../../network/ink.ts";
import type { Stage } from "../../network/marks.ts";
import { markShape, roleShape } from "../../network/shapes.ts";
import type { Stroke } from "./figure.ts";

export interface MarkLook {
  readonly shape: Shape;
  readonly fill: string;
  readonly stroke: Stroke;
}

export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  /** @param role index into the stage's roles */
  readonly mark: (role: number, label: NodeLabel) => MarkLook;
  /** Beside the role in the legend. */
  readonly swatch: (role: number) => MarkLook;
  readonly edge: (role: number) => string;
  /** What tells the roles apart, to begin a sentence with. */
  readonly telling: "Colour" | "Shape and lightness";
}

/** Around a mark, so that it stands apart from lines and other marks. */
const RIM = 0.9;
const OPEN_RIM = 1.3;

/** What a picture lies on: which of two colours it takes, or both of them where the reader's own page decides. */
export interface Ground {
  readonly paint: (light: string, dark: string) => string;
  readonly paper: string;
}

// Journals print on white; the page's own tint would be a grey box.
export const PRINTED: Readonly<Record<Theme, Ground>> = {
  light: { paint: (light) => light, paper: "#FFFFFF" },
  dark: { paint: (_, dark) => dark, paper: INKS.dark.paper },
};
export const ON_PAGE: Ground = {
  paint: (light, dark) => `light-dark(${light},${dark})`,
  paper: `light-dark(${INKS.light.paper},${INKS.dark.paper})`,
};

export function lookOf(stage: Stage, ground: Ground, palette: "colour" | "grey"): Look {
  return palette === "grey" ? greyLook(stage, ground) : colourLook(stage, ground);
}

/** As on screen. */
function colourLook(stage: Stage, { paint, paper }: Ground): Look {
  const muted = paint(INKS.light.muted, INKS.dark.muted);
  const colour = (role: number) => {
    const own = stage.roles[role]?.colour;
    return own === undefined ? muted : paint(own.light, own.dark);
  };
  const look = (role: number, shape: Shape): MarkLook => ({
    shape,
    fill: colour(role),
    stroke: { colour: paper, width: RIM },
  });
  return {
    paper,
    ink: paint(INKS.light.ink, INKS.dark.ink),
    muted,
    mark: (role, label) => look(role, markShape(stage.lens, label)),
    swatch: (role) => look(role, roleShape(stage.lens, stage.roles[role]?.name ?? "")),
    edge: colour,
    telling: "Colour",
  };
}

/** In the order in which roles take them, each filled and then open: fourteen that a photocopy still tells apart. */
const GREY_SHAPES: readonly Shape[] = [
  "disc",
  "square",
  "triangle",
  "diamond",
  "wedge",
  "pentagon",
  "hexagon",
];

function greyLook(stage: Stage, { paint, paper }: Ground): Look {
  const half = paint("#9A9A9A", "#7C7C7C");
  const ink = paint(INKS.light.ink, INKS.dark.ink);
  const rim: Stroke = { colour: paper, width: RIM };
  const look = (role: number): MarkLook => {
    const name = stage.roles[role]?.name ?? "";
    if (name === "further" || name === "between") return { shape: "disc", fill: half, stroke: rim };
    const shape = GREY_SHAPES[Math.floor(role / 2) % GREY_SHAPES.length] ?? "disc";
    return role % 2 === 0
      ? { shape, fill: ink, stroke: rim }
      : { shape, fill: paper, stroke: { colour: ink, width: OPEN_RIM } };
  };
  return {
    paper,
    ink,
    muted: paint("#595959", "#A8A8A8"),
    mark: look,
    swatch: look,
    edge: (role) => (stage.roles[role]?.name === "between" ? "#8A8A8A" : ink),
    telling: "Shape and lightness",
  };
}
