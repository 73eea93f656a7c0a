/**
 * Which names are written, and where: strongest first, on the free side of each mark, dropped where they would cover
 * a name, a mark or an obstacle. Widths come from a table, never from a browser, so page and figure agree.
 */
import { textWidth } from "./advanceWidths.ts";
import { type Box, Covered, isInside } from "./boxes.ts";
import { LABEL_TIERS, type Marks, UNRANKED } from "./marks.ts";

export type { Box } from "./boxes.ts";

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Writes the pixel position of the layout's point into `into`: [x, y]. Called often; allocates nothing. */
  readonly project: (x: number, y: number, into: [number, number]) => void;
  /** Radius in pixels of a mark of this radius at the present zoom. */
  readonly radius: (radius: number) => number;
  /** What no label may cover: legend, controls. */
  readonly obstacles: readonly Box[];
  /** Labels at most. */
  readonly limit?: number;
}

export type Side = "right" | "left" | "above" | "below";

export interface PlacedLabel {
  /** Place of the node in the stage. */
  readonly node: number;
  readonly text: string;
  /** Left end of the text and its baseline, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  /** Index into LABEL_TIERS. */
  readonly tier: number;
  readonly box: Box;
}

const USUAL_LIMIT = 300;
/** Between a mark's rim and its name, in pixels. */
const GAP = 4;
/** Longer names are cut: they would cover half the picture. */
const LONGEST = 42;
/** Of the font size: what stands above and below the baseline. */
const ASCENT = 0.76;
const DESCENT = 0.24;
const SIDES: readonly Side[] = ["right", "left", "above", "below"];

/**
 * @param always nodes whose names are written first and even over other marks (pointed at, selected, its parties)
 * @returns in the order of placing; no two boxes overlap
 */
export function placeLabels(
  marks: Marks,
  screen: Screen,
  always: readonly number[] = [],
): readonly PlacedLabel[] {
  const covered = new Covered(screen);
  for (const obstacle of screen.obstacles) covered.add(obstacle, OBSTACLE);
  const discs = visibleDiscs(marks, screen);
  for (const { node, x, y, radius } of discs)
    covered.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, node);
  const first = new Set(always);
  const candidates = discs.toSorted(
    (a, b) =>
      Number(first.has(b.node)) - Number(first.has(a.node)) ||
      (marks.nodes.rank[a.node] ?? UNRANKED) - (marks.nodes.rank[b.node] ?? UNRANKED),
  );
  const placed: PlacedLabel[] = [];
  const limit = screen.limit ?? USUAL_LIMIT;
  for (const disc of candidates) {
    if (placed.length >= limit) break;
    const label = placeLabel(marks, screen, covered, disc, first.has(disc.node));
    if (label === undefined) continue;
    covered.add(label.box, LABEL);
    placed.push(label);
  }
  return placed;
}

interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Owners of a covered box that are no node. */
const OBSTACLE = -1;
const LABEL = -2;

function visibleDiscs(marks: Marks, screen: Screen): readonly Disc[] {
  const discs: Disc[] = [];
  const at: [number, number] = [0, 0];
  for (let node = 0; node < marks.stage.nodes.count; node++) {
    const drawn = marks.nodes.radius[node] ?? 0;
    if (drawn === 0) continue;
    screen.project(marks.stage.nodes.x[node] ?? 0, marks.stage.nodes.y[node] ?? 0, at);
    const radius = screen.radius(drawn);
    const [x, y] = at;
    if (x > -radius && y > -radius && x < screen.width + radius && y < screen.height + radius)
      discs.push({ node, x, y, radius });
  }
  return discs;
}

/** On the first side that is free; `forced` may cover marks, but no other name. */
function placeLabel(
  marks: Marks,
  screen: Screen,
  covered: Covered,
  disc: Disc,
  forced: boolean,
): PlacedLabel | undefined {
  const tier = marks.nodes.tier[disc.node] ?? LABEL_TIERS.length - 1;
  const style = LABEL_TIERS[tier];
  if (style === undefined) return undefined;
  const text = shorten(marks.stage.nodes.names[disc.node] ?? "");
  const width = textWidth(text, style.size, style.weight);
  for (const mayCover of forced ? [false, true] : [false])
    for (const side of SIDES) {
      const [x, y] = anchor(disc, side, width, style.size);
      const box = {
        left: x - 1,
        top: y - ASCENT * style.size,
        right: x + width + 1,
        bottom: y + DESCENT * style.size,
      };
      const blocks = (owner: number) => owner !== disc.node && !(mayCover && owner >= 0);
      if (isInside(box, screen) && !covered.has(box, blocks))
        return { node: disc.node, text, x, y, side, tier, box };
    }
  return undefined;
}

function anchor(disc: Disc, side: Side, width: number, size: number): readonly [number, number] {
  const middle = disc.y + 0.34 * size;
  switch (side) {
    case "right":
      return [disc.x + disc.radius + GAP, middle];
    case "left":
      return [disc.x - disc.radius - GAP - width, middle];
    case "above":
      return [disc.x - width / 2, disc.y - disc.radius - GAP - DESCENT * size + 2];
    case "below":
      return [disc.x - width / 2, disc.y + disc.radius + GAP + ASCENT * size - 2];
  }
}

/** At a word's end where there is one near. */
function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const cut = characters.slice(0, LONGEST - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
