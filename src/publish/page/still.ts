/** The picture of an embed before it is brought to life: the marks as SVG, in colours that follow light and dark. */
import type { View } from "../../model/view.ts";
import { fittedFrame, frameAt, markScale, type Room, wholeFrame } from "../../network/camera.ts";
import { curveOf, type Pixels } from "../../network/curve.ts";
import { DASH } from "../../network/dash.ts";
import type { Frame } from "../../network/fit.ts";
import { INKS } from "../../network/ink.ts";
import { type PlacedLabel, placeLabels } from "../../network/labels.ts";
import { LABEL_TIERS, type Marks } from "../../network/marks.ts";
import { corners, markShape } from "../../network/shapes.ts";
import { type Markup, markup } from "./markup.ts";

/** In CSS pixels; the page shows it as wide as it is itself. */
const SIZE = { width: 960, height: 620 } as const;
const ROOM: Room = {
  free: { left: 52, top: 22, right: SIZE.width - 52, bottom: SIZE.height - 26 },
  obstacles: [],
};
const RING_GAP = 3;

const PAPER = both(INKS.light.paper, INKS.dark.paper);
const INK = both(INKS.light.ink, INKS.dark.ink);
const MUTED = both(INKS.light.muted, INKS.dark.muted);

/** @param described says in words what is drawn */
export function drawStill(marks: Marks, camera: View["camera"], described: string): Markup {
  const whole = wholeFrame(marks.stage, ROOM);
  const frame =
    camera === undefined ? fittedFrame(marks, whole, ROOM) : frameAt(camera, whole, ROOM.free);
  const scale = markScale(ROOM.free, frame.scale / whole.scale);
  const pixels = project(marks, frame);
  return markup`<svg class="still" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${described}"><g class="ties">${drawTies(marks, pixels, scale)}</g><g class="marks">${drawNodes(marks, pixels, scale)}</g><g class="names">${drawNames(marks, frame, scale)}</g>${marks.empty && sayEmpty(marks.empty.sentence)}</svg>`;
}

function sayEmpty(sentence: string): Markup {
  return markup`<text x="${SIZE.width / 2}" y="${SIZE.height / 2}" text-anchor="middle" font-size="14.5" fill="${MUTED}">${sentence}</text>`;
}

export function both(light: string, dark: string): string {
  return `light-dark(${light},${dark})`;
}

function project({ stage }: Marks, { scale, left, top }: Frame): Pixels {
  const pixels = new Float32Array(stage.nodes.count * 2);
  for (let place = 0; place < stage.nodes.count; place++) {
    pixels[place * 2] = left + (stage.nodes.x[place] ?? 0) * scale;
    pixels[place * 2 + 1] = top - (stage.nodes.y[place] ?? 0) * scale;
  }
  return pixels;
}

/** What is inked lies above the others. */
function drawTies(marks: Marks, pixels: Pixels, scale: number): readonly Markup[] {
  const { stage, edges } = marks;
  const isInked = (edge: number) => edges.inked[edge] === 1;
  const drawn = Array.from(edges.width.keys()).filter((edge) => (edges.width[edge] ?? 0) > 0);
  return [...drawn.filter((edge) => !isInked(edge)), ...drawn.filter(isInked)].map((edge) => {
    const { x0, y0, cx, cy, x1, y1 } = curveOf(stage, edge, pixels);
    const path = `M${short(x0)} ${short(y0)}Q${short(cx)} ${short(cy)} ${short(x1)} ${short(y1)}`;
    const inked = isInked(edge);
    const width = Math.max(inked ? 2 : 0.5, (edges.width[edge] ?? 0) * scale);
    return markup`<path d="${path}" stroke="${inked ? INK : colourOf(marks, stage.edges.role[edge])}" stroke-width="${short(width)}" stroke-opacity="${short(inked ? 1 : (edges.opacity[edge] ?? 1))}"${
      stage.edges.dashed[edge] === 1
        ? markup` stroke-dasharray="${DASH.drawn} ${DASH.left}"`
        : undefined
    }/>`;
  });
}

function drawNodes(marks: Marks, pixels: Pixels, scale: number): readonly Markup[] {
  const { stage, nodes } = marks;
  return Array.from(nodes.radius.keys()).flatMap((node) => {
    const radius = (nodes.radius[node] ?? 0) * scale;
    if (radius === 0) return [];
    const [x, y] = [pixels[node * 2] ?? 0, pixels[node * 2 + 1] ?? 0];
    const fill = colourOf(marks, stage.nodes.role[node]);
    const points = corners(markShape(marks.lens, stage.nodes.labels[node] ?? "Country"), radius)
      .map(([right, down]) => `${short(x + right)},${short(y + down)}`)
      .join(" ");
    const mark =
      points === ""
        ? markup`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}" stroke="${PAPER}"/>`
        : markup`<polygon points="${points}" fill="${fill}" stroke="${PAPER}"/>`;
    const ring = nodes.ring[node] ?? 0;
    return ring === 0
      ? [mark]
      : [
          mark,
          markup`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius + RING_GAP)}" fill="none" stroke="${INK}" stroke-width="${ring === 2 ? 2.5 : 1.75}"/>`,
        ];
  });
}

/** Weakest first: where two halos meet, the stronger name keeps its own. */
function drawNames(marks: Marks, frame: Frame, scale: number): readonly Markup[] {
  const always = Array.from(marks.nodes.ring.keys()).filter((node) => marks.nodes.ring[node] !== 0);
  const labels = placeLabels(
    marks,
    {
      ...SIZE,
      project(x, y, into) {
        into[0] = frame.left + x * frame.scale;
        into[1] = frame.top - y * frame.scale;
      },
      radius: (radius) => radius * scale,
      obstacles: [],
    },
    always,
  );
  return labels.toReversed().map(drawName);
}

/** Kept at the end that is next to the mark: the table's width of a script that it lacks is an estimate. */
function drawName({ text, side, tier, box, y }: PlacedLabel): Markup {
  const { size, weight, tone } = LABEL_TIERS[tier] ?? { size: 10, weight: 400, tone: "muted" };
  const anchor = side.includes("right") ? "start" : side.includes("left") ? "end" : "middle";
  const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
  return markup`<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${tone === "ink" ? INK : MUTED}" stroke="${PAPER}" stroke-width="${short(size * 0.28)}" paint-order="stroke">${text}</text>`;
}

function colourOf({ stage }: Marks, role: number | undefined): string {
  const colour = stage.roles[role ?? 0]?.colour;
  return colour === undefined ? MUTED : both(colour.light, colour.dark);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
