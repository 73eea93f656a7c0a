/** Whether the visitor has asked for no motion. */
export function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Milliseconds that a flight of the camera, or nodes on their way, take otherwise. */
export const FLIGHT = 420;
