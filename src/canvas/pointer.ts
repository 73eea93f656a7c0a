/** What lies under the pointer: the nearest node, a node's name, else the nearest edge, with some pixels of grace. */
import { curveOf, distanceTo, type Pixels } from "../network/curve.ts";
import type { PlacedLabel } from "../network/labels.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";

export interface Target {
  readonly kind: "node" | "edge";
  /** Place in the stage. */
  readonly place: number;
}

/** Pixels beside a mark at which it still counts as meant. */
const GRACE = { fine: { node: 4, edge: 4 }, coarse: { node: 14, edge: 10 } } as const;

export function targetAt(
  marks: PictureMarks,
  pixels: Pixels,
  labels: readonly PlacedLabel[],
  radiusOf: (radius: number) => number,
  x: number,
  y: number,
  pointer: keyof typeof GRACE,
): Target | null {
  return (
    nodeAt(marks, pixels, radiusOf, x, y, GRACE[pointer].node) ??
    labelAt(labels, x, y) ??
    edgeAt(marks, pixels, x, y, GRACE[pointer].edge)
  );
}

function nodeAt(
  marks: PictureMarks,
  pixels: Pixels,
  radiusOf: (radius: number) => number,
  x: number,
  y: number,
  grace: number,
): Target | null {
  let nearest: Target | null = null;
  let least = grace;
  for (let place = 0; place < marks.stage.nodes.count; place++) {
    const radius = marks.nodes.radius[place] ?? 0;
    if (radius === 0) continue;
    const away =
      Math.hypot((pixels[place * 2] ?? 0) - x, (pixels[place * 2 + 1] ?? 0) - y) - radiusOf(radius);
    if (away >= least) continue;
    least = away;
    nearest = { kind: "node", place };
  }
  return nearest;
}

function labelAt(labels: readonly PlacedLabel[], x: number, y: number): Target | null {
  const label = labels.find(
    ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return label === undefined ? null : { kind: "node", place: label.node };
}

function edgeAt(
  marks: PictureMarks,
  pixels: Pixels,
  x: number,
  y: number,
  grace: number,
): Target | null {
  const { stage, edges } = marks;
  let nearest: Target | null = null;
  let least = grace;
  for (let place = 0; place < stage.edges.count; place++) {
    const width = edges.width[place] ?? 0;
    if (width === 0) continue;
    const curve = curveOf(stage, place, pixels);
    if (
      x < Math.min(curve.x0, curve.x1, curve.cx) - grace ||
      x > Math.max(curve.x0, curve.x1, curve.cx) + grace ||
      y < Math.min(curve.y0, curve.y1, curve.cy) - grace ||
      y > Math.max(curve.y0, curve.y1, curve.cy) + grace
    )
      continue;
    // Of two equally near, the one that can be seen better is meant.
    const away = distanceTo(curve, x, y) - width / 2 + (1 - (edges.opacity[place] ?? 0)) * 2;
    if (away >= least) continue;
    least = away;
    nearest = { kind: "edge", place };
  }
  return nearest;
}
