/** What every program of the canvas has to know of the frame that is drawn. */
import type { NodeProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** Of the frame: from the grid to the canvas, its size in CSS pixels, by what sizes are divided, device pixels. */
export const FRAME_UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_pixelRatio"] as const;

export type FrameUniform = (typeof FRAME_UNIFORMS)[number];

export function setFrameUniforms(
  { matrix, width, height, sizeRatio, pixelRatio }: RenderParams,
  { gl, uniformLocations }: Pick<NodeProgram["normalProgram"], "gl" | "uniformLocations">,
): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
  gl.uniform2f(uniformLocations.u_dimensions ?? null, width, height);
  gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio);
  gl.uniform1f(uniformLocations.u_pixelRatio ?? null, pixelRatio);
}
