import { describe, expect, it } from "vitest";
import {
  cameraAt,
  fittedFrame,
  frameAt,
  markScale,
  roundedCamera,
  wholeFrame,
} from "../../src/network/camera.ts";
import type { Marks, Stage } from "../../src/network/marks.ts";

const FREE = { left: 100, top: 40, right: 900, bottom: 640 };
const ROOM = { free: FREE, obstacles: [] };

function marksAt(x: readonly number[], y: readonly number[], radius: readonly number[]) {
  const nodes = { x: Float64Array.from(x), y: Float64Array.from(y), count: x.length };
  const marks = { stage: { nodes }, nodes: { radius: Float32Array.from(radius) } };
  return marks as unknown as Pick<Marks, "stage" | "nodes"> & { readonly stage: Stage };
}

const corners = marksAt([0, 10_000, 10_000, 0], [0, 0, 10_000, 10_000], [3, 3, 3, 3]);
const whole = wholeFrame(corners.stage, ROOM);

describe("The camera of a View", () => {
  it("shows the whole at zoom 1 around the middle of the grid", () => {
    expect(cameraAt(whole, whole, FREE)).toEqual({ x: 5000, y: 5000, zoom: 1 });
    const frame = frameAt({ x: 5000, y: 5000, zoom: 1 }, whole, FREE);
    expect(frame.left).toBeCloseTo(whole.left);
    expect(frame.top).toBeCloseTo(whole.top);
  });

  it("puts its point in the middle of what is free, whatever the room", () => {
    for (const free of [FREE, { left: 0, top: 300, right: 390, bottom: 700 }]) {
      const base = wholeFrame(corners.stage, { free, obstacles: [] });
      const { scale, left, top } = frameAt({ x: 2500, y: 8000, zoom: 3 }, base, free);
      expect(left + 2500 * scale).toBeCloseTo((free.left + free.right) / 2);
      expect(top - 8000 * scale).toBeCloseTo((free.top + free.bottom) / 2);
      expect(scale).toBeCloseTo(3 * base.scale);
    }
  });

  it("is read back from the frame that it makes", () => {
    const camera = { x: 1234, y: 8765, zoom: 1.75 };
    expect(roundedCamera(cameraAt(frameAt(camera, whole, FREE), whole, FREE))).toEqual(camera);
  });

  it("is rounded to whole units and three figures", () => {
    expect(roundedCamera({ x: 12.6, y: -0.2, zoom: 1.23456 })).toEqual({
      x: 13,
      y: -0,
      zoom: 1.23,
    });
  });
});

describe("The fitted frame of what is drawn", () => {
  it("is the whole where all is drawn, and where nothing is", () => {
    expect(fittedFrame(corners, whole, ROOM)).toBe(whole);
    expect(fittedFrame(marksAt([0, 10_000], [0, 10_000], [0, 0]), whole, ROOM)).toBe(whole);
  });

  it("is nearer where a part is drawn", () => {
    const part = marksAt([0, 10_000, 10_000, 5000], [0, 0, 10_000, 5000], [3, 0, 0, 3]);
    const frame = fittedFrame(part, whole, ROOM);
    expect(frame.scale / whole.scale).toBeCloseTo(2);
    expect(cameraAt(frame, whole, FREE)).toMatchObject({ x: 2500, y: 2500 });
  });

  it("does not blow a single mark up, and keeps it in the middle", () => {
    const frame = fittedFrame(marksAt([0, 7000], [0, 2000], [0, 3]), whole, ROOM);
    expect(frame.scale / whole.scale).toBeCloseTo(2.2);
    const { x, y } = cameraAt(frame, whole, FREE);
    expect([x, y]).toEqual([expect.closeTo(7000), expect.closeTo(2000)]);
  });
});

it("Marks grow with the root of the zoom, and with the room within limits", () => {
  expect(markScale({ ...FREE, left: 0, right: 750 }, 1)).toBe(1);
  expect(markScale({ ...FREE, left: 0, right: 750 }, 4)).toBe(2);
  expect(markScale({ ...FREE, left: 0, right: 100 }, 1)).toBe(0.62);
  expect(markScale({ ...FREE, left: 0, right: 5000 }, 1)).toBe(1.15);
});
