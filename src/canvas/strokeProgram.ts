/**
 * Draws lines in sigma's frame: straight or bent, whole or dashed, as a thin strip along the curve. Sigma's own programs
 * know no dashes, paint the whole rectangle around a curve, and draw everything twice to tell what is pointed at; here
 * the pointer is asked elsewhere. The lines are no edges of sigma's graph: who opened the program writes them.
 */
import type Sigma from "sigma";
import { type AbstractEdgeProgram, Program } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { DASH } from "../network/dash.ts";
import { FRAME_UNIFORMS, type FrameUniform, setFrameUniforms } from "./frameUniforms.ts";
import type { NodeAttributes } from "./stageGraph.ts";

/** The bend is that of `curveOf`; pixels are CSS pixels, y up. What has no width covers nothing. */
const VERTEX = `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_width;
attribute float a_bend;
attribute float a_dashed;
attribute vec4 a_color;
attribute float a_along;
attribute float a_side;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_across;
varying float v_width;
varying float v_length;
varying float v_dashed;

vec2 inPixels(vec2 place) {
  return ((u_matrix * vec3(place, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

void main() {
  vec2 from = inPixels(a_source);
  vec2 to = inPixels(a_target);
  vec2 span = to - from;
  vec2 control = (from + to) * 0.5 + vec2(-span.y, span.x) * a_bend;
  vec2 place = mix(mix(from, control, a_along), mix(control, to, a_along), a_along);
  vec2 along = mix(control - from, to - control, a_along);
  float reach = length(along);
  vec2 across = reach > 0.0 ? vec2(-along.y, along.x) / reach : vec2(0.0);
  v_width = a_width / u_sizeRatio;
  v_across = a_width > 0.0 ? a_side * (v_width + 1.0 / u_pixelRatio) * 0.5 : 0.0;
  v_length = a_along * length(span) * (1.0 + 2.0 * a_bend * a_bend / 3.0);
  v_dashed = a_dashed;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  gl_Position = vec4((place + across * v_across) / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
}
`;

/** A line thinner than a pixel covers a part of it: it is drawn fainter, never wider. */
const FRAGMENT = `
precision highp float;

uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_across;
varying float v_width;
varying float v_length;
varying float v_dashed;

void main() {
  float width = v_width * u_pixelRatio;
  float ink = clamp(width * 0.5 + 0.5 - abs(v_across) * u_pixelRatio, 0.0, min(1.0, width));
  if (v_dashed > 0.5) {
    float at = mod(v_length, ${DASH.drawn + DASH.left}.0);
    ink *= clamp((${DASH.drawn / 2} - abs(at - ${DASH.drawn / 2})) * u_pixelRatio + 0.5, 0.0, 1.0);
  }
  gl_FragColor = v_color * ink;
}
`;

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
 * @param segments of the strip: 1 for straight lines
 * @param isShown whether lines are drawn at this moment
 * @param onOpen called with the array to be written, each time that sigma opens the program
 */
export function strokeProgram(
  segments: number,
  isShown: () => boolean,
  onOpen: (array: StrokeArray) => void,
) {
  const steps = Array.from({ length: segments + 1 }, (_, step) => step / segments);
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class StrokeProgram
    extends Program<FrameUniform, NodeAttributes>
    implements AbstractEdgeProgram<NodeAttributes>, StrokeArray
  {
    readonly drawLabel = undefined;

    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: Sigma<NodeAttributes>,
    ) {
      super(gl, null, renderer);
      onOpen(this);
    }

    getDefinition() {
      return {
        VERTICES: steps.length * 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: FRAME_UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_width", size: 1, type: FLOAT },
          { name: "a_bend", size: 1, type: FLOAT },
          { name: "a_dashed", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: "a_along", size: 1, type: FLOAT },
          { name: "a_side", size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: steps.flatMap((step) => [
          [step, -1],
          [step, 1],
        ]),
      };
    }

    allocate(count: number): void {
      super.reallocate(count);
    }

    write(place: number, stroke: Stroke): void {
      this.array.set(stroke, place * this.STRIDE);
    }

    /** Sigma asks for room for the edges of its graph, which has none. */
    override reallocate(): void {}

    process(): void {}

    setUniforms(params: RenderParams, program: Program["normalProgram"]): void {
      setFrameUniforms(params, program);
    }

    override render(params: RenderParams): void {
      if (isShown()) super.render(params);
    }
  };
}
