/** Shapes of marks, so that colour alone tells nothing. All of one radius have the area of the disc. */
import type { Shape } from "../model/grammar.ts";
import type { Lens } from "../model/lens.ts";
import { NODE_LABELS, NODE_TYPES, type NodeLabel } from "../model/ontology.ts";

interface Outline {
  /** Of a regular polygon; 0: a disc. */
  readonly sides: number;
  /** Turned clockwise from where a corner points up, in parts of a side. */
  readonly turn: number;
}

export const SHAPES: Readonly<Record<Shape, Outline>> = {
  disc: { sides: 0, turn: 0 },
  triangle: { sides: 3, turn: 0 },
  wedge: { sides: 3, turn: 0.5 },
  square: { sides: 4, turn: 0.5 },
  diamond: { sides: 4, turn: 0 },
  pentagon: { sides: 5, turn: 0 },
  hexagon: { sides: 6, turn: 0 },
};

/** In the ties lens all are states and blocs, and colour tells their group: there every mark is a disc. */
export function markShape(lens: Lens, label: NodeLabel): Shape {
  return lens === "ties" ? "disc" : NODE_TYPES[label].shape;
}

/** The shape beside a role in the legend: that of its marks. */
export function roleShape(lens: Lens, role: string): Shape {
  const label = NODE_LABELS.find((each) => each === role);
  return label === undefined ? "disc" : markShape(lens, label);
}

/** The shape as a value of CSS `clip-path` for a square whose half side is the radius of the disc. */
export function clipPath(shape: Shape): string {
  const points = corners(shape, 44).map(
    ([x, y]) => `${(50 + x).toFixed(1)}% ${(50 + y).toFixed(1)}%`,
  );
  return points.length === 0 ? "circle(50%)" : `polygon(${points.join(", ")})`;
}

/** Corners around the origin, clockwise from the top, y down; none for a disc. */
export function corners(shape: Shape, radius: number): readonly (readonly [number, number])[] {
  const { sides, turn } = SHAPES[shape];
  if (sides === 0) return [];
  const side = (2 * Math.PI) / sides;
  const reach = radius * Math.sqrt(side / Math.sin(side));
  return Array.from({ length: sides }, (_, corner) => {
    const angle = (corner + turn) * side;
    return [reach * Math.sin(angle), -reach * Math.cos(angle)] as const;
  });
}
