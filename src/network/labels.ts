/**
 * Which names are written, and where: strongest first, on the free side of each mark, dropped where they would cover
 * a name, a mark or an obstacle. The names of the upper tiers rather cover a lesser mark than be dropped. Widths come from a table, never from a browser, so page and figure agree.
 */
import { textWidth } from "./advanceWidths.ts";
import { type Box, Covered, isInside } from "./boxes.ts";
import { LABEL_TIERS, type PictureMarks, UNRANKED } from "./pictureMarks.ts";

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
  /** Labels at most; left out: as many as read well. */
  readonly limit?: number;
}

export type Side = (typeof SIDES)[number];

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

/** Between a mark's rim and its name, in pixels. */
const GAP = 4;
/** Longer names are cut: they would cover half the picture. */
const LONGEST = 42;
/** Of the font size: what stands above and below the baseline. */
const ASCENT = 0.76;
const DESCENT = 0.24;
/** From this many nodes on, small marks give way to strong names. */
const CROWD = 600;
/** Tiers before this one are upper: lesser marks give way to their names, and no lesser name covers their marks. */
const UPPER = 2;
/** The last tier: in a crowd its names wait until one comes nearer, for they would be those of whoever stands at the rim. */
const LEAST = LABEL_TIERS.length - 1;
/** In the order in which they are tried. */
const SIDES = [
  "right",
  "left",
  "above",
  "below",
  "above right",
  "below right",
  "above left",
  "below left",
] as const;

/**
 * @param always nodes whose names are written first and even over other marks (pointed at, selected, its parties)
 * @returns in the order of placing; no two boxes overlap
 */
export function placeLabels(
  marks: PictureMarks,
  screen: Screen,
  always: readonly number[] = [],
): readonly PlacedLabel[] {
  const covered = new Covered(screen);
  for (const obstacle of screen.obstacles) covered.add(obstacle, OBSTACLE);
  const discs = visibleDiscs(marks, screen);
  const crowded = discs.length > CROWD;
  for (const { node, x, y, radius } of discs)
    covered.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, node);
  const first = new Set(always);
  const candidates = discs.toSorted(
    (a, b) =>
      Number(first.has(b.node)) - Number(first.has(a.node)) ||
      (marks.nodes.rank[a.node] ?? UNRANKED) - (marks.nodes.rank[b.node] ?? UNRANKED),
  );
  const placed: PlacedLabel[] = [];
  const limit = screen.limit ?? usualLimit(marks, screen);
  for (const disc of candidates) {
    if (placed.length >= limit) break;
    if (crowded && marks.nodes.tier[disc.node] === LEAST && !first.has(disc.node)) continue;
    const label = placeLabel(marks, screen, covered, disc, first.has(disc.node));
    if (label === undefined) continue;
    covered.add(label.box, LABEL);
    placed.push(label);
  }
  return placed;
}

/** In a crowd the rim would fill with the names of whoever happens to stand there. */
function usualLimit(marks: PictureMarks, { width, height }: Screen): number {
  return marks.stage.nodes.count > CROWD ? Math.round((width * height) / ROOM_PER_LABEL) : 300;
}

/** Square pixels. */
const ROOM_PER_LABEL = 8500;

interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Owners of a covered box that are no node. */
const OBSTACLE = -1;
const LABEL = -2;

function visibleDiscs(marks: PictureMarks, screen: Screen): readonly Disc[] {
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
  marks: PictureMarks,
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
  for (const { mayCover, spared } of attempts(marks, disc, forced))
    for (const side of SIDES) {
      const [x, y] = anchor(disc, side, width, style.size);
      const box = {
        left: x - 1,
        top: y - ASCENT * style.size,
        right: x + width + 1,
        bottom: y + DESCENT * style.size,
      };
      const blocks = (owner: number) =>
        owner !== disc.node &&
        !(
          owner >= 0 &&
          (marks.nodes.tier[owner] ?? 0) >= spared &&
          (marks.nodes.radius[owner] ?? 0) <= mayCover
        );
      if (isInside(box, screen) && !covered.has(box, blocks))
        return { node: disc.node, text, x, y, side, tier, box };
    }
  return undefined;
}

interface Attempt {
  /** Up to which radius other marks may be covered. */
  readonly mayCover: number;
  /** Tiers before this one are spared, whatever their size. */
  readonly spared: number;
}

/**
 * What is tried on every side, one after the other. Where none is free, an upper name may cover any mark below the upper
 * tiers, and one of the first even lesser marks among those: a picture without them would say less.
 */
function attempts(marks: PictureMarks, disc: Disc, forced: boolean): readonly Attempt[] {
  const all = Number.POSITIVE_INFINITY;
  const sparing = (mayCover: number): Attempt => ({ mayCover, spared: UPPER });
  if (forced) return [sparing(0), sparing(all), { mayCover: all, spared: 0 }];
  const own = marks.nodes.radius[disc.node] ?? 0;
  const tier = marks.nodes.tier[disc.node] ?? UPPER;
  if (tier >= UPPER) return (marks.stage.nodes.count > CROWD ? [0, own / 2] : [0]).map(sparing);
  return [
    ...[0, own / 2, own * 0.75, all].map(sparing),
    ...(tier === 0 ? [{ mayCover: own * 0.75, spared: 0 }] : []),
  ];
}

function anchor(disc: Disc, side: Side, width: number, size: number): readonly [number, number] {
  const { x, y, radius } = disc;
  const slant = radius * 0.7 + GAP / 2;
  const [right, left] = [x + radius + GAP, x - radius - GAP - width];
  switch (side) {
    case "right":
      return [right, y + 0.34 * size];
    case "left":
      return [left, y + 0.34 * size];
    case "above":
      return [x - width / 2, y - radius - GAP - DESCENT * size + 2];
    case "below":
      return [x - width / 2, y + radius + GAP + ASCENT * size - 2];
    case "above right":
      return [x + slant, y - slant];
    case "below right":
      return [x + slant, y + slant + 0.6 * size];
    case "above left":
      return [x - slant - width, y - slant];
    case "below left":
      return [x - slant - width, y + slant + 0.6 * size];
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
