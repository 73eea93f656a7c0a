/** A frame, in pixels of the canvas, as a state of sigma's camera, and back. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Frame } from "../network/fit.ts";
import { GRID } from "../network/grid.ts";
import type { NodeAttributes } from "./stageGraph.ts";

type Renderer = Sigma<NodeAttributes>;

export function stateOf(
  sigma: Renderer,
  { offsetWidth, offsetHeight }: Pick<HTMLElement, "offsetWidth" | "offsetHeight">,
  { scale, left, top }: Frame,
): CameraState {
  return {
    x: (offsetWidth / 2 - left) / scale / GRID,
    y: (top - offsetHeight / 2) / scale / GRID,
    ratio: unitPixels(sigma) / (scale * GRID),
    angle: 0,
  };
}

/** The frame that is on screen. */
export function frameOf(sigma: Renderer): Frame {
  const zero = sigma.framedGraphToViewport({ x: 0, y: 0 });
  const one = sigma.framedGraphToViewport({ x: 1, y: 1 });
  return { scale: (one.x - zero.x) / GRID, left: zero.x, top: zero.y };
}

/** Pixels that the whole grid takes at camera ratio 1. */
function unitPixels(sigma: Renderer): number {
  const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  const from = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState });
  const to = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState });
  return to.x - from.x;
}
