/** Sigma's settings, by purpose: which programs draw, and what sigma leaves to us. */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import { EdgeRectangleProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeAttributes, NodeAttributes } from "./stageGraph.ts";

/** Above this number of edges they are not drawn while the camera moves. */
const MANY_EDGES = 3000;

export function drawingSettings(
  edges: number,
  sizeAt: (cameraRatio: number) => number,
): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    nodeProgramClasses: {
      node: createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
        borders: [
          { color: { attribute: "halo" }, size: { value: 1, mode: "pixels" } },
          { color: { attribute: "color" }, size: { fill: true } },
        ],
      }),
    },
    edgeProgramClasses: {
      curved: createEdgeCurveProgram<NodeAttributes, EdgeAttributes>(),
      straight: EdgeRectangleProgram,
    },
    defaultNodeType: "node",
    defaultEdgeType: "curved",
    minEdgeThickness: 1.1,
    zoomToSizeRatioFunction: sizeAt,
    hideEdgesOnMove: edges > MANY_EDGES,
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
