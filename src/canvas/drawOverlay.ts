/** What lies above sigma's picture on a plain canvas: what is lifted, rings, inked edges and the names. */

import type { Shape } from "../model/grammar.ts";
import { curveOf, type Pixels } from "../network/curve.ts";
import { DASH } from "../network/dash.ts";
import { neighbourhood } from "../network/difference.ts";
import { INKS, type Ink, type Theme } from "../network/ink.ts";
import type { PlacedLabel } from "../network/labels.ts";
import { LABEL_TIERS, type PictureMarks } from "../network/pictureMarks.ts";
import { corners } from "../network/shapes.ts";
import { translucent } from "./ink.ts";
import type { Target } from "./pointer.ts";
import { roleColour, shapeOf } from "./stageGraph.ts";

export interface Scene {
  readonly marks: PictureMarks;
  readonly theme: Theme;
  readonly pixels: Pixels;
  readonly radius: (radius: number) => number;
  readonly labels: readonly PlacedLabel[];
  readonly lifted: Lifted | null;
}

/** Places that are lifted out of the picture while something is pointed at. */
export interface Lifted {
  readonly nodes: ReadonlySet<number>;
  readonly edges: readonly number[];
}

const FONT = "'Source Sans 3 Variable', 'Noto Sans Arabic Variable', sans-serif";
/** A lifted edge is at least this opaque. */
const LIFTED_OPACITY = 0.55;
/** Names that are not lifted while others are. */
const DIMMED = 0.22;
const RING_GAP = 3;

/** A node is lifted with its neighbours, an edge with its ends. */
export function liftedBy(marks: PictureMarks, target: Target): Lifted {
  if (target.kind === "node") {
    const around = neighbourhood(marks, target.place);
    return { nodes: new Set(around.nodes), edges: around.edges };
  }
  const { source, target: end } = marks.stage.edges;
  return {
    nodes: new Set([source[target.place] ?? 0, end[target.place] ?? 0]),
    edges: [target.place],
  };
}

/** A name beside a ring stands off by the ring's width. */
export function besideRing(label: PlacedLabel): PlacedLabel {
  const off = RING_GAP + 1;
  const right = label.side.includes("right") ? off : label.side.includes("left") ? -off : 0;
  const down = label.side.includes("below") ? off : label.side.includes("above") ? -off : 0;
  return { ...label, x: label.x + right, y: label.y + down };
}

export function drawOverlay(context: CanvasRenderingContext2D, scene: Scene): void {
  const ink = INKS[scene.theme];
  if (scene.lifted) {
    for (const edge of scene.lifted.edges) drawLiftedEdge(context, scene, edge);
    for (const node of scene.lifted.nodes) drawNode(context, scene, node, ink);
  }
  drawSelection(context, scene, ink);
  drawNames(context, scene, ink);
}

function drawLiftedEdge(context: CanvasRenderingContext2D, scene: Scene, edge: number): void {
  const { marks, theme } = scene;
  const opacity = Math.max(LIFTED_OPACITY, marks.edges.opacity[edge] ?? 0);
  context.strokeStyle = translucent(
    roleColour(marks.stage, marks.stage.edges.role[edge], theme),
    opacity,
  );
  strokeEdge(context, scene, edge, Math.max(1, scene.radius(marks.edges.width[edge] ?? 0)));
}

function drawSelection(context: CanvasRenderingContext2D, scene: Scene, ink: Ink): void {
  const { marks, pixels, radius } = scene;
  context.strokeStyle = ink.ink;
  for (let edge = 0; edge < marks.stage.edges.count; edge++)
    if (marks.edges.inked[edge] === 1 && (marks.edges.width[edge] ?? 0) > 0)
      strokeEdge(context, scene, edge, Math.max(2, radius(marks.edges.width[edge] ?? 0)));
  for (let node = 0; node < marks.stage.nodes.count; node++) {
    const ring = marks.nodes.ring[node] ?? 0;
    const drawn = marks.nodes.radius[node] ?? 0;
    if (ring === 0 || drawn === 0) continue;
    drawNode(context, scene, node, ink);
    context.beginPath();
    context.arc(
      pixels[node * 2] ?? 0,
      pixels[node * 2 + 1] ?? 0,
      radius(drawn) + RING_GAP,
      0,
      2 * Math.PI,
    );
    context.lineWidth = ring === 2 ? 2.5 : 1.75;
    context.strokeStyle = ink.ink;
    context.stroke();
  }
}

function drawNode(
  context: CanvasRenderingContext2D,
  { marks, theme, pixels, radius }: Scene,
  node: number,
  ink: Ink,
): void {
  const drawn = marks.nodes.radius[node] ?? 0;
  if (drawn === 0) return;
  traceShape(
    context,
    shapeOf(marks.stage, node),
    pixels[node * 2] ?? 0,
    pixels[node * 2 + 1] ?? 0,
    radius(drawn) + 0.5,
  );
  context.fillStyle = roleColour(marks.stage, marks.stage.nodes.role[node], theme);
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = ink.paper;
  context.stroke();
}

function traceShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  const [first, ...others] = corners(shape, radius);
  if (first === undefined) context.arc(x, y, radius, 0, 2 * Math.PI);
  else context.moveTo(x + first[0], y + first[1]);
  for (const [right, down] of others) context.lineTo(x + right, y + down);
  context.closePath();
}

function strokeEdge(
  context: CanvasRenderingContext2D,
  { marks, pixels }: Scene,
  edge: number,
  width: number,
): void {
  const { x0, y0, cx, cy, x1, y1 } = curveOf(marks.stage, edge, pixels);
  context.beginPath();
  context.moveTo(x0, y0);
  context.quadraticCurveTo(cx, cy, x1, y1);
  const dashed = marks.stage.edges.dashed[edge] === 1;
  context.lineWidth = width;
  context.lineCap = dashed ? "butt" : "round";
  context.setLineDash(dashed ? [DASH.drawn, DASH.left] : []);
  context.stroke();
  context.setLineDash([]);
}

function drawNames(context: CanvasRenderingContext2D, scene: Scene, ink: Ink): void {
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = translucent(ink.paper, 0.88);
  // Weakest first: where two halos meet, the stronger name keeps its own.
  for (const label of [...scene.labels].reverse()) {
    const tier = LABEL_TIERS[label.tier];
    if (tier === undefined) continue;
    const lifted = scene.lifted === null || scene.lifted.nodes.has(label.node);
    context.globalAlpha = lifted ? 1 : DIMMED;
    context.font = `${tier.weight} ${tier.size}px ${FONT}`;
    context.lineWidth = tier.size * 0.28;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = tier.tone === "ink" ? ink.ink : ink.muted;
    context.fillText(label.text, label.x, label.y);
  }
  context.globalAlpha = 1;
}
