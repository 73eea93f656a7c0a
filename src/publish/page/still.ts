/**
 * The picture of an embed before it is brought to life: a figure's own picture as SVG with real text, in colours that
 * follow light and dark. What is painted alike is written once: thousands of lines become some dozen paths.
 */
import type { View } from "../../model/view.ts";
import type { Box } from "../../network/boxes.ts";
import { DASH } from "../../network/dash.ts";
import type { Marks } from "../../network/marks.ts";
import { corners } from "../../network/shapes.ts";
import type { Curve, Item, Layer, MarkShape } from "../figure/figure.ts";
import { lookOf, ON_PAGE } from "../figure/look.ts";
import { assertFewTies } from "../figure/numbers.ts";
import { drawPicture } from "../figure/picture.ts";
import { type Markup, markup } from "./markup.ts";

/** In CSS pixels; the page shows it as wide as it is itself. */
const BOX: Box = { left: 0, top: 0, right: 960, bottom: 620 };

interface StillOptions {
  readonly camera: View["camera"];
  /** Whether each tie has its number. */
  readonly numbered: boolean;
  /** What is drawn, in words. */
  readonly described: string;
}

/** @throws FigureRefused where there are too many ties to be numbered */
export function drawStill(marks: Marks, { camera, numbered, described }: StillOptions): Markup {
  if (numbered) assertFewTies(marks);
  const look = lookOf(marks.stage, ON_PAGE, "colour");
  const layers =
    marks.empty === undefined ? drawPicture({ marks, look, camera, numbered }, BOX) : [];
  return markup`<svg class="still" viewBox="0 0 ${BOX.right} ${BOX.bottom}" role="img" aria-label="${described}">${layers.map(writeLayer)}${
    marks.empty &&
    markup`<text x="${BOX.right / 2}" y="${BOX.bottom / 2}" text-anchor="middle" font-size="14.5" fill="${look.muted}">${marks.empty.sentence}</text>`
  }</svg>`;
}

function writeLayer({ name, items }: Layer): Markup {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const paint = paintOf(item).markup;
    const group = groups.get(paint);
    if (group === undefined) groups.set(paint, [item]);
    else group.push(item);
  }
  return markup`<g class="${name}">${Array.from(groups, ([paint, painted]) => writeGroup({ markup: paint }, painted))}</g>`;
}

/** What items of a layer may have in common, as attributes. */
function paintOf(item: Item): Markup {
  switch (item.is) {
    case "curve":
      return markup`stroke="${item.stroke.colour}" stroke-width="${stepped(item.stroke.width)}" stroke-opacity="${stepped(item.opacity)}"${
        item.dashed ? markup` stroke-dasharray="${DASH.drawn} ${DASH.left}"` : undefined
      }`;
    case "shape":
      return markup`fill="${item.fill ?? "none"}" stroke="${item.stroke?.colour ?? "none"}" stroke-width="${short(item.stroke?.width ?? 0)}"`;
    case "words":
      return markup`text-anchor="${item.anchor}" font-size="${item.size}" font-weight="${item.weight}" fill="${item.colour}"${
        item.halo === undefined
          ? undefined
          : markup` stroke="${item.halo}" stroke-width="${short(item.size * HALO)}" paint-order="stroke"`
      }`;
  }
}

/** Of the font size: the rim around a name. */
const HALO = 0.28;

/** Lines and angular marks that are painted alike are one path. */
function writeGroup(paint: Markup, items: readonly Item[]): Markup {
  const path = items.map(pathOf).join("");
  const others = items.filter((item) => pathOf(item) === "");
  return markup`${path === "" ? undefined : markup`<path ${paint} d="${path}"/>`}${
    others.length === 0 ? undefined : markup`<g ${paint}>${others.map(writeOther)}</g>`
  }`;
}

/** Empty for what no path can be: a disc, a text. */
function pathOf(item: Item): string {
  if (item.is === "curve") return curvePath(item);
  return item.is === "shape" ? anglesPath(item) : "";
}

function curvePath({ x0, y0, cx, cy, x1, y1 }: Curve): string {
  const [x, y] = [tenths(x0), tenths(y0)];
  const end = [tenths(x1) - x, tenths(y1) - y] as const;
  const bend = Math.abs((x0 + x1) / 2 - cx) + Math.abs((y0 + y1) / 2 - cy);
  return `M${pair(x, y)}${
    bend < STRAIGHT
      ? `l${pair(...end)}`
      : `q${pair(tenths(cx) - x, tenths(cy) - y)} ${pair(...end)}`
  }`;
}

/** Pixels by which the middle of a line that is drawn straight may be off. */
const STRAIGHT = 0.1;

function anglesPath({ shape, x, y, radius }: MarkShape): string {
  const points = corners(shape, radius).map(
    ([right, down]) => [tenths(x + right), tenths(y + down)] as const,
  );
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const steps = rest.map((to, place) => {
    const from = points[place] ?? first;
    return pair(to[0] - from[0], to[1] - from[1]);
  });
  return `M${pair(...first)}l${steps.join(" ")}z`;
}

function writeOther(item: Item): Markup {
  if (item.is === "words")
    return markup`<text x="${short(item.x)}" y="${short(item.y)}">${item.text}</text>`;
  return item.is === "shape"
    ? markup`<circle cx="${short(item.x)}" cy="${short(item.y)}" r="${short(item.radius)}"/>`
    : markup``;
}

/** Widths and opacities that no eye tells apart are one. */
function stepped(value: number): string {
  return value === 0
    ? "0"
    : String(Number((STEP ** Math.round(Math.log(value) / LOG)).toPrecision(2)));
}

const STEP = 1.2;
const LOG = Math.log(STEP);

/** Whole tenths of a pixel, so that differences stay short. */
function tenths(value: number): number {
  return Math.round(value * 10);
}

function pair(x: number, y: number): string {
  return `${x / 10}${y < 0 ? "" : " "}${y / 10}`;
}

function short(value: number): string {
  return String(tenths(value) / 10);
}
