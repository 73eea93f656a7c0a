/**
 * Draws lines in sigma's frame: straight or bent, whole or dashed, as a thin strip along the curve. Sigma's own programs
 * know no dashes, paint the whole rectangle around a curve, and draw everything twice to tell what is pointed at; here
 * the pointer is asked elsewhere. The lines are no edges of sigma's graph: who opened the program writes them.
 */
import type Sigma from "sigma";
import type { AbstractEdgeProgram } from "sigma/rendering";
import { DASH } from "../network/dash.ts";
import type { NodeAttributes } from "./stageGraph.ts";
import { stripProgram } from "./stripProgram.ts";

/**
 * `v_reach` is where no ink is left and `v_across` where a pixel lies, both in device pixels from the middle of the line;
 * `v_most` is the most ink, 0 to 1. `v_length` is how far along the line the pixel lies, in CSS pixels; less than nothing
 * where the line is whole.
 */
const VARYINGS = `
WAY vec4 v_color;
WAY float v_reach;
WAY float v_most;
WAY float v_across;
WAY float v_length;
`;

/** The bend is that of `curveOf`; pixels are CSS pixels, y up. What has no width covers nothing. */
const VERTEX = `
  vec2 from = ((u_matrix * vec3(uintBitsToFloat(first.xy), 1.0)).xy + 1.0) * 0.5 * u_frame.xy;
  vec2 to = ((u_matrix * vec3(uintBitsToFloat(first.zw), 1.0)).xy + 1.0) * 0.5 * u_frame.xy;
  vec3 shape = uintBitsToFloat(second.xyz);
  vec2 span = to - from;
  vec2 control = (from + to) * 0.5 + vec2(-span.y, span.x) * shape.y;
  vec2 place = mix(mix(from, control, along), mix(control, to, along), along);
  vec2 way = mix(control - from, to - control, along);
  float speed = length(way);
  vec2 across = speed > 0.0 ? vec2(-way.y, way.x) / speed : vec2(0.0);
  float width = shape.x / u_frame.z * u_frame.w;
  v_reach = width * 0.5 + 0.5;
  v_most = min(1.0, width);
  v_across = shape.x > 0.0 ? side * v_reach : 0.0;
  v_length = shape.z > 0.0 ? along * length(span) * (1.0 + 2.0 * shape.y * shape.y / 3.0) : -1.0;
  v_color = inkOf(second.w);
  gl_Position = vec4((place + across * v_across / u_frame.w) / u_frame.xy * 2.0 - 1.0, 0.0, 1.0);
`;

/** A line thinner than a pixel covers a part of it: it is drawn fainter, never wider. */
const INK = `
  float ink = clamp(v_reach - abs(v_across), 0.0, v_most);
`;
const DASHES = `
  if (v_length >= 0.0) {
    float at = mod(v_length, ${DASH.drawn + DASH.left}.0);
    ink *= clamp((${DASH.drawn / 2} - abs(at - ${DASH.drawn / 2})) * u_frame.w + 0.5, 0.0, 1.0);
  }
`;
const FRAGMENT = `
  color = v_color * ink;
`;

/** Most lines are straight and whole: to ask each pixel whether it lies between dashes would take a fifth of their time. */
const STROKES = {
  plain: { segments: 1, fragment: INK + FRAGMENT },
  any: { segments: 12, fragment: INK + DASHES + FRAGMENT },
};

/**
 * What one line takes in the array: both ends on sigma's grid (0 to 1 both ways, y up), its width in pixels (0 is not
 * drawn), its bend as a fraction of the length to the left of its way, 1 where it is dashed, and its ink as `packed` gives
 * it.
 */
export type Stroke = readonly [
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  width: number,
  bend: number,
  dashed: number,
  ink: number,
];

export interface StrokeArray {
  /** Makes room for so many lines, each of which is to be written. */
  allocate(count: number): void;
  write(place: number, stroke: Stroke): void;
}

/**
 * @param kind plain lines are straight and whole
 * @param isShown whether lines are drawn at this moment
 * @param onOpen called with the array to be written, each time that sigma opens the program
 */
export function strokeProgram(
  kind: keyof typeof STROKES,
  isShown: () => boolean,
  onOpen: (array: StrokeArray) => void,
) {
  return class StrokeProgram
    extends stripProgram({ varyings: VARYINGS, vertex: VERTEX, ...STROKES[kind] }, isShown)
    implements AbstractEdgeProgram<NodeAttributes>, StrokeArray
  {
    declare readonly drawLabel: undefined;

    constructor(
      gl: WebGLRenderingContext,
      picking: WebGLFramebuffer | null,
      renderer: Sigma<NodeAttributes>,
    ) {
      super(gl, picking, renderer);
      onOpen(this);
    }

    allocate(count: number): void {
      super.reallocate(count);
    }

    /** Sigma asks for room for the edges of its graph, which has none. */
    override reallocate(): void {}

    process(): void {}
  };
}
