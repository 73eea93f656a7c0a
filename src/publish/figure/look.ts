/** How the roles of a picture look in print: in colour, or by shape and lightness where there is no colour. */
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

export function lookOf(stage: Stage, theme: Theme, palette: "colour" | "grey"): Look {
  // Journals print on white; the page's own tint would be a grey box.
  const inks = { ...INKS[theme], ...(theme === "light" && { paper: "#FFFFFF" }) };
  return palette === "grey" ? greyLook(stage, theme, inks) : colourLook(stage, theme, inks);
}

type Inks = Pick<Look, "paper" | "ink" | "muted">;

/** As on screen. */
function colourLook(stage: Stage, theme: Theme, inks: Inks): Look {
  const colour = (role: number) => stage.roles[role]?.colour[theme] ?? inks.muted;
  const look = (role: number, shape: Shape): MarkLook => ({
    shape,
    fill: colour(role),
    stroke: { colour: inks.paper, width: RIM },
  });
  return {
    ...inks,
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

function greyLook(stage: Stage, theme: Theme, inks: Inks): Look {
  const half = theme === "light" ? "#9A9A9A" : "#7C7C7C";
  const rim: Stroke = { colour: inks.paper, width: RIM };
  const look = (role: number): MarkLook => {
    const name = stage.roles[role]?.name ?? "";
    if (name === "further" || name === "between") return { shape: "disc", fill: half, stroke: rim };
    const shape = GREY_SHAPES[Math.floor(role / 2) % GREY_SHAPES.length] ?? "disc";
    return role % 2 === 0
      ? { shape, fill: inks.ink, stroke: rim }
      : { shape, fill: inks.paper, stroke: { colour: inks.ink, width: OPEN_RIM } };
  };
  return {
    ...inks,
    muted: theme === "light" ? "#595959" : "#A8A8A8",
    mark: look,
    swatch: look,
    edge: (role) => (stage.roles[role]?.name === "between" ? "#8A8A8A" : inks.ink),
    telling: "Shape and lightness",
  };
}
