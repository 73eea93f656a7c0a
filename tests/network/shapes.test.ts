import { describe, expect, it } from "vitest";
import { NODE_LABELS, NODE_TYPES } from "../../src/model/ontology.ts";
import { corners, markShape, SHAPES } from "../../src/network/shapes.ts";

const shapes = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

function area(points: readonly (readonly [number, number])[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], place) => {
      const [nextX, nextY] = points[(place + 1) % points.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe("Shapes of marks", () => {
  it.each(shapes.filter((shape) => SHAPES[shape].sides > 0))(
    "a %s has the area of the disc",
    (shape) => expect(area(corners(shape, 7))).toBeCloseTo(Math.PI * 49),
  );

  it("a triangle stands on its side, a wedge on its point", () => {
    expect(corners("triangle", 1)[0]?.[1]).toBeLessThan(-1);
    expect(Math.max(...corners("wedge", 1).map(([, y]) => y))).toBeGreaterThan(1.5);
  });

  it("tell the drawn types apart without their colours", () => {
    const drawn = NODE_LABELS.filter((label) => NODE_TYPES[label].drawn);
    const told = new Set(drawn.map((label) => markShape("network", label)));
    expect(told.size).toBe(drawn.length);
  });

  it("are discs alone among the ties", () => {
    expect(new Set(NODE_LABELS.map((label) => markShape("ties", label)))).toEqual(
      new Set(["disc"]),
    );
  });
});
