/**
 * Where the camera stands: from a View's camera to the frame that draws it, and back. Screen and figure share it, so
 * that what is in an address is framed alike in both, whatever the room.
 */
import type { Camera } from "../model/view.ts";
import type { Box } from "./boxes.ts";
import { type Frame, fitFrame } from "./fit.ts";
import type { Stage } from "./marks.ts";
import type { PictureMarks } from "./pictureMarks.ts";

/** What a picture may fill, in pixels, y down. */
export interface Room {
  readonly free: Box;
  /** Pieces of it on which no mark may lie, such as the legend. */
  readonly obstacles: readonly Box[];
}

/** A few marks, or what is selected, are shown at most this many times nearer than the whole. */
export const NEAREST = 2.2;
/** Marks have the sizes of `PictureMarks` where the free width is this many pixels. */
const USUAL_WIDTH = 750;

/** The frame of zoom 1: everything that the lens can draw, whatever the filter. */
export function wholeFrame(stage: Stage, room: Room): Frame {
  return fitFrame(stage.nodes, room.free, room.obstacles);
}

/** The frame of a View without a camera: what is drawn, and not so near that a few marks would fill the picture. */
export function fittedFrame(
  { stage, nodes }: Pick<PictureMarks, "stage" | "nodes">,
  whole: Frame,
  room: Room,
): Frame {
  const drawn = Array.from(nodes.radius.keys()).filter((place) => (nodes.radius[place] ?? 0) > 0);
  if (drawn.length === 0 || drawn.length === stage.nodes.count) return whole;
  const x = Float64Array.from(drawn, (place) => stage.nodes.x[place] ?? 0);
  const y = Float64Array.from(drawn, (place) => stage.nodes.y[place] ?? 0);
  const near = fitFrame({ x, y }, room.free, room.obstacles);
  const zoom = near.scale / whole.scale;
  if (zoom <= NEAREST) return near;
  return frameAt({ ...cameraAt(near, whole, room.free), zoom: NEAREST }, whole, room.free);
}

/** @param whole the frame of zoom 1 in the same room */
export function frameAt({ x, y, zoom }: Camera, whole: Frame, free: Box): Frame {
  const scale = whole.scale * zoom;
  return {
    scale,
    left: (free.left + free.right) / 2 - x * scale,
    top: (free.top + free.bottom) / 2 + y * scale,
  };
}

/** What `frameAt` makes a frame of. */
export function cameraAt({ scale, left, top }: Frame, whole: Frame, free: Box): Camera {
  return {
    x: ((free.left + free.right) / 2 - left) / scale,
    y: (top - (free.top + free.bottom) / 2) / scale,
    zoom: scale / whole.scale,
  };
}

/** Rounded to what the eye can tell, so that an address stays short. */
export function roundedCamera({ x, y, zoom }: Camera): Camera {
  return { x: Math.round(x), y: Math.round(y), zoom: Number(zoom.toPrecision(3)) };
}

/** By what the radii and widths of marks are multiplied. A node grows with the root of the zoom. */
export function markScale({ left, right }: Box, zoom: number): number {
  return Math.min(1.15, Math.max(0.62, Math.sqrt((right - left) / USUAL_WIDTH))) * Math.sqrt(zoom);
}
