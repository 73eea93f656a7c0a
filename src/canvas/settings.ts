/** Sigma's settings, by purpose: which programs draw, and what sigma leaves to us. */
import type { Settings } from "sigma/settings";
import { ShapeProgram } from "./shapeProgram.ts";
import type { EdgeAttributes, NodeAttributes } from "./stageGraph.ts";
import { prefersStillness } from "./stillness.ts";
import { strokeProgram } from "./strokeProgram.ts";

/** Pieces of a bent edge's strip. */
const BENT = 12;

export function drawingSettings(
  sizeAt: (cameraRatio: number) => number,
  edgesShown: () => boolean,
): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  const still = prefersStillness();
  return {
    nodeProgramClasses: {
      node: ShapeProgram,
    },
    edgeProgramClasses: {
      curved: strokeProgram(BENT, edgesShown),
      straight: strokeProgram(1, edgesShown),
    },
    defaultNodeType: "node",
    defaultEdgeType: "curved",
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
