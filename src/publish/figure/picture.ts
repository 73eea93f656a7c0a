/** The picture itself: marks, ties, names and numbers, each where the screen has it, in the room that paper or a page leaves. */
import type { View } from "../../model/view.ts";
import type { Box } from "../../network/boxes.ts";
import { fittedFrame, frameAt, markScale, type Room, wholeFrame } from "../../network/camera.ts";
import { curveOf, type Pixels } from "../../network/curve.ts";
import type { Frame } from "../../network/fit.ts";
import { type PlacedLabel, placeLabels, type Side } from "../../network/labels.ts";
import type { Marks } from "../../network/marks.ts";
import { LABEL_TIERS } from "../../network/pictureMarks.ts";
import type { Curve, Item, Layer, MarkShape, Words } from "./figure.ts";
import type { Look } from "./look.ts";
import { placeNumbers } from "./numbers.ts";

const RING_GAP = 2.5;
/** Printed finer than this, a line breaks up. */
const THINNEST = 0.4;
/** Opacity: paper shows less of a faint line than a screen, and where there are few, none need stand back. */
const FAINTEST = 0.5;
/** As many lines may have it. */
const FEW = 60;

export interface PictureOptions {
  readonly marks: Marks;
  readonly look: Look;
  readonly camera: View["camera"];
  readonly numbered: boolean;
}

/** What stands within `box`, in the figure's pixels. */
export function drawPicture(options: PictureOptions, box: Box): readonly Layer[] {
  const { marks, look, numbered } = options;
  const room = roomIn(box);
  const frame = frameOf(options, room);
  const scale = markScale(room.free, frame.scale / wholeFrame(marks.stage, room).scale);
  const pixels = project(marks, frame);
  const names = placeNames(marks, frame, scale, box);
  const numbers = numbered ? placeNumbers(marks, pixels, scale, names, box, look) : [];
  return [
    { name: "ties", clip: box, items: drawTies(marks, look, pixels, scale) },
    { name: "marks", clip: box, items: drawMarksOf(marks, look, pixels, scale) },
    // Weakest first: where two halos meet, the stronger name keeps its own.
    { name: "names", items: names.toReversed().map((label) => drawName(label, look)) },
    { name: "numbers", items: numbers },
  ];
}

/** Height over width of what is drawn; of a view with a camera, that of a screen. */
export function aspectOf({ stage, nodes }: Marks, camera: View["camera"]): number {
  const [lowest, highest] = [0.5, 0.82];
  if (camera !== undefined) return 0.64;
  const drawn = Array.from(nodes.radius.keys()).filter((place) => (nodes.radius[place] ?? 0) > 0);
  if (drawn.length < 2) return lowest;
  const span = (values: Float64Array) => {
    const drawnValues = drawn.map((place) => values[place] ?? 0);
    return (
      drawnValues.reduce((a, b) => Math.max(a, b)) - drawnValues.reduce((a, b) => Math.min(a, b))
    );
  };
  const aspect = span(stage.nodes.y) / Math.max(1, span(stage.nodes.x));
  return Math.min(highest, Math.max(lowest, aspect));
}

/** Names at the edges need some room beside their marks. */
function roomIn({ left, top, right, bottom }: Box): Room {
  const side = Math.min(48, Math.max(16, (right - left) * 0.06));
  return {
    free: { left: left + side, top: top + 18, right: right - side, bottom: bottom - 18 },
    obstacles: [],
  };
}

function frameOf({ marks, camera }: PictureOptions, room: Room): Frame {
  const whole = wholeFrame(marks.stage, room);
  return camera === undefined ? fittedFrame(marks, whole, room) : frameAt(camera, whole, room.free);
}

function project({ stage }: Marks, { scale, left, top }: Frame): Pixels {
  const pixels = new Float32Array(stage.nodes.count * 2);
  for (let place = 0; place < stage.nodes.count; place++) {
    pixels[place * 2] = left + (stage.nodes.x[place] ?? 0) * scale;
    pixels[place * 2 + 1] = top - (stage.nodes.y[place] ?? 0) * scale;
  }
  return pixels;
}

function drawTies(marks: Marks, look: Look, pixels: Pixels, scale: number): readonly Item[] {
  const { stage, edges } = marks;
  const drawn = Array.from(edges.width.keys()).filter((edge) => (edges.width[edge] ?? 0) > 0);
  const faintest = FAINTEST * Math.min(1, FEW / drawn.length);
  const draw = (edge: number, inked: boolean): Curve => ({
    is: "curve",
    ...curveOf(stage, edge, pixels),
    stroke: {
      colour: inked ? look.ink : look.edge(stage.edges.role[edge] ?? 0),
      width: Math.max(inked ? 1.6 : THINNEST, (edges.width[edge] ?? 0) * scale),
    },
    opacity: inked ? 1 : Math.max(faintest, edges.opacity[edge] ?? 1),
    dashed: stage.edges.dashed[edge] === 1,
  });
  const isInked = (edge: number) => edges.inked[edge] === 1;
  return [
    ...drawn.filter((edge) => !isInked(edge)).map((edge) => draw(edge, false)),
    ...drawn.filter(isInked).map((edge) => draw(edge, true)),
  ];
}

function drawMarksOf(marks: Marks, look: Look, pixels: Pixels, scale: number): readonly Item[] {
  const { stage, nodes } = marks;
  const drawn = Array.from(nodes.radius.keys()).filter((node) => (nodes.radius[node] ?? 0) > 0);
  const at = (node: number, radius: number) => ({
    is: "shape" as const,
    x: pixels[node * 2] ?? 0,
    y: pixels[node * 2 + 1] ?? 0,
    radius: (nodes.radius[node] ?? 0) * scale + radius,
  });
  const rings = drawn
    .filter((node) => nodes.ring[node] !== 0)
    .map((node): MarkShape => {
      const width = nodes.ring[node] === 2 ? 2 : 1.4;
      return { ...at(node, RING_GAP), shape: "disc", stroke: { colour: look.ink, width } };
    });
  return [
    ...drawn.map(
      (node): MarkShape => ({
        ...at(node, 0),
        ...look.mark(stage.nodes.role[node] ?? 0, stage.nodes.labels[node] ?? "Country"),
      }),
    ),
    ...rings,
  ];
}

/** Placed within the box's own left and top, then moved to where the box is. */
function placeNames(marks: Marks, frame: Frame, scale: number, box: Box): readonly PlacedLabel[] {
  const always = Array.from(marks.nodes.ring.keys()).filter((node) => marks.nodes.ring[node] !== 0);
  const placed = placeLabels(
    marks,
    {
      width: box.right - box.left,
      height: box.bottom - box.top,
      project(x, y, into) {
        into[0] = frame.left + x * frame.scale - box.left;
        into[1] = frame.top - y * frame.scale - box.top;
      },
      radius: (radius) => radius * scale,
      obstacles: [],
    },
    always,
  );
  return placed.map((label) =>
    moved(label, box, marks.nodes.ring[label.node] === 0 ? 0 : RING_GAP + 1),
  );
}

/** @param off by how much a name beside a ring stands further off */
function moved(label: PlacedLabel, { left, top }: Box, off: number): PlacedLabel {
  const right = left + off * direction(label.side, "right", "left");
  const down = top + off * direction(label.side, "below", "above");
  return {
    ...label,
    x: label.x + right,
    y: label.y + down,
    box: {
      left: label.box.left + right,
      top: label.box.top + down,
      right: label.box.right + right,
      bottom: label.box.bottom + down,
    },
  };
}

function direction(side: Side, forward: string, back: string): number {
  return side.includes(forward) ? 1 : side.includes(back) ? -1 : 0;
}

/** Kept at the end that is next to the mark: the table's width of a script that it lacks is an estimate. */
function drawName(label: PlacedLabel, look: Look): Words {
  const tier = LABEL_TIERS[label.tier] ?? { size: 10, weight: 400, tone: "muted" };
  const anchor = label.side.includes("right")
    ? "start"
    : label.side.includes("left")
      ? "end"
      : "middle";
  const { left, right } = label.box;
  const x = { start: left + 1, middle: (left + right) / 2, end: right - 1 }[anchor];
  return {
    is: "words",
    text: label.text,
    x,
    y: label.y,
    anchor,
    size: tier.size,
    weight: tier.weight,
    colour: tier.tone === "ink" ? look.ink : look.muted,
    halo: look.paper,
  };
}
