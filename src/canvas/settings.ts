/** Sigma's settings, by purpose: which programs draw, and what sigma leaves to us. */
import type { Settings } from "sigma/settings";
import type { Strokes } from "./Strokes.ts";
import { shapeProgram } from "./shapeProgram.ts";
import type { NodeAttributes } from "./stageGraph.ts";
import { prefersStillness } from "./stillness.ts";

export function drawingSettings(
  sizeAt: (cameraRatio: number) => number,
  nodesShown: () => boolean,
  strokes: Strokes,
): Partial<Settings<NodeAttributes>> {
  const still = prefersStillness();
  return {
    nodeProgramClasses: { node: shapeProgram(nodesShown) },
    edgeProgramClasses: strokes.programs,
    defaultNodeType: "node",
    zoomToSizeRatioFunction: sizeAt,
    // Names, lifted marks and what the pointer meets are ours.
    renderLabels: false,
    enableEdgeEvents: false,
    defaultDrawNodeHover: () => undefined,
    labelRenderedSizeThreshold: Number.POSITIVE_INFINITY,
    // The camera stands where the page puts it.
    stagePadding: 0,
    enableCameraRotation: false,
    allowInvalidContainer: true,
    zoomDuration: still ? 0 : 200,
    inertiaDuration: still ? 0 : 200,
  };
}
