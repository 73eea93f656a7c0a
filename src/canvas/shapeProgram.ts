/**
 * Draws nodes for sigma: a disc or a regular polygon of the same area, with a halo in the paper's colour. Unlike sigma's
 * own programs it does not draw everything a second time to tell what is pointed at.
 */
import type Sigma from "sigma";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { FRAME_UNIFORMS, type FrameUniform, setFrameUniforms } from "./frameUniforms.ts";
import type { NodeAttributes } from "./stageGraph.ts";

/** CSS pixels of the halo. */
const HALO = 1;

/** `v_sides`: number of sides (0: a disc), the angle of one, by how much it is turned; see outline() of shapes.ts. */
const VERTEX = `
attribute vec2 a_position;
attribute float a_radius;
attribute vec2 a_shape;
attribute vec4 a_color;
attribute vec4 a_halo;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec2 v_at;
varying float v_inner;
varying vec3 v_sides;
varying vec4 v_color;
varying vec4 v_halo;

void main() {
  float outer = a_radius / u_sizeRatio;
  v_inner = outer;
  v_sides = vec3(0.0);
  if (a_shape.x > 0.0) {
    float side = 6.28318530718 / a_shape.x;
    outer *= sqrt(side / sin(side));
    v_inner = outer * cos(side * 0.5);
    v_sides = vec3(a_shape.x, side, (0.5 - a_shape.y) * side);
  }
  v_at = a_radius > 0.0 ? a_corner * (outer + ${HALO + 1}.0) : vec2(0.0);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  v_halo = a_halo;
  v_halo.a *= 255.0 / 254.0;
  vec2 place = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(place + v_at / u_dimensions * 2.0, 0.0, 1.0);
}
`;

const FRAGMENT = `
precision highp float;

uniform float u_pixelRatio;

varying vec2 v_at;
varying float v_inner;
varying vec3 v_sides;
varying vec4 v_color;
varying vec4 v_halo;

void main() {
  float beyond = length(v_at);
  if (v_sides.x > 0.0) {
    float angle = atan(v_at.x, v_at.y) + v_sides.z;
    beyond *= cos(floor(angle / v_sides.y + 0.5) * v_sides.y - angle);
  }
  beyond -= v_inner;
  float fill = clamp(0.5 - beyond * u_pixelRatio, 0.0, 1.0);
  float halo = clamp(0.5 - (beyond - ${HALO}.0) * u_pixelRatio, 0.0, 1.0);
  gl_FragColor = v_color * fill + v_halo * halo * (1.0 - fill);
}
`;

/** @param isShown whether nodes are drawn at this moment */
export function shapeProgram(isShown: () => boolean) {
  return class ShapeProgram extends NodeProgram<FrameUniform, NodeAttributes> {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: Sigma<NodeAttributes>,
    ) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: FRAME_UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_radius", size: 1, type: FLOAT },
          { name: "a_shape", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_halo", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(
      _index: number,
      start: number,
      data: NodeDisplayData & NodeAttributes,
    ): void {
      const { x, y, size, sides, turn, ink, halo } = data;
      this.array.set([x, y, size, sides, turn, ink, halo], start);
    }

    setUniforms(params: RenderParams, program: NodeProgram["normalProgram"]): void {
      setFrameUniforms(params, program);
    }

    override render(params: RenderParams): void {
      if (isShown()) super.render(params);
    }
  };
}
