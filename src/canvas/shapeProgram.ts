/**
 * Draws nodes for sigma: a disc or a regular polygon of the same area, with a halo in the paper's colour. Unlike sigma's
 * own programs it does not draw everything a second time to tell what is pointed at.
 */
import type { AbstractNodeProgram } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import type { NodeAttributes } from "./stageGraph.ts";
import { stripProgram } from "./stripProgram.ts";

/** CSS pixels of the halo. */
const HALO = 1;

const VARYINGS = `
WAY vec4 v_color;
WAY vec4 v_halo;
WAY vec3 v_sides;
WAY float v_inner;
WAY vec2 v_at;
`;

/** `v_sides`: number of sides (0: a disc), the angle of one, by how much it is turned; see outline() of shapes.ts. */
const VERTEX = `
  vec3 form = uintBitsToFloat(uvec3(first.zw, second.x));
  float outer = form.x / u_frame.z;
  v_inner = outer;
  v_sides = vec3(0.0);
  if (form.y > 0.0) {
    float angle = 6.28318530718 / form.y;
    outer *= sqrt(angle / sin(angle));
    v_inner = outer * cos(angle * 0.5);
    v_sides = vec3(form.y, angle, (0.5 - form.z) * angle);
  }
  v_at = form.x > 0.0 ? vec2(along * 2.0 - 1.0, side) * (outer + ${HALO + 1}.0) : vec2(0.0);
  v_color = inkOf(second.y);
  v_halo = inkOf(second.z);
  vec2 place = (u_matrix * vec3(uintBitsToFloat(first.xy), 1.0)).xy;
  gl_Position = vec4(place + v_at / u_frame.xy * 2.0, 0.0, 1.0);
`;

const FRAGMENT = `
  float beyond = length(v_at);
  if (v_sides.x > 0.0) {
    float angle = atan(v_at.x, v_at.y) + v_sides.z;
    beyond *= cos(floor(angle / v_sides.y + 0.5) * v_sides.y - angle);
  }
  beyond -= v_inner;
  float fill = clamp(0.5 - beyond * u_frame.w, 0.0, 1.0);
  float halo = clamp(0.5 - (beyond - ${HALO}.0) * u_frame.w, 0.0, 1.0);
  color = v_color * fill + v_halo * halo * (1.0 - fill);
`;

const SHAPE = {
  segments: 1,
  varyings: VARYINGS,
  vertex: VERTEX,
  fragment: FRAGMENT,
};

/** @param isShown whether nodes are drawn at this moment */
export function shapeProgram(isShown: () => boolean) {
  return class ShapeProgram
    extends stripProgram(SHAPE, isShown)
    implements AbstractNodeProgram<NodeAttributes>
  {
    declare readonly drawLabel: undefined;
    declare readonly drawHover: undefined;

    process(
      _index: number,
      place: number,
      { x, y, size, sides, turn, ink, halo, hidden }: NodeDisplayData & NodeAttributes,
    ): void {
      // Sigma gives a size to what has none.
      this.write(place, [x, y, hidden ? 0 : size, sides, turn, ink, halo]);
    }
  };
}
