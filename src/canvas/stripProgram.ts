/**
 * What the canvas's programs for sigma share. Each mark is a strip of triangles, and its numbers lie in a texture: they are
 * sent when they change, not with every frame, and all strips are drawn as one. Sigma's own programs draw each mark as an
 * instance of one shape, which without a graphics card costs as much as to draw it alone.
 */
import type Sigma from "sigma";
import { Program, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { NodeAttributes } from "./stageGraph.ts";

/** Numbers of a mark: two texels. */
const NUMBERS = 8;
/** Marks in a row of the texture: every WebGL 2 has room for so many. */
const ROW = 512;

/**
 * Of the frame: from the grid to the canvas; its width and height in CSS pixels, by what sizes are divided, device pixels to
 * one of CSS.
 */
const UNIFORMS = ["u_matrix", "u_frame"] as const;

type Uniform = (typeof UNIFORMS)[number];

/** The shaders of one kind of mark. */
export interface Strip {
  readonly segments: number;
  /**
   * What the vertex shader tells the fragment shader, each as `WAY vec4 v_color;`. None of it `flat`, though most is the
   * same for a whole mark: Direct3D and Metal take that from another corner than WebGL does, and to mend it costs a browser
   * far more than to interpolate.
   */
  readonly varyings: string;
  /**
   * The body of the vertex shader. It is given the mark's numbers in order, as the bits of `first` and `second`, and where
   * in the strip the vertex lies: `along` it (0 to 1), on which `side` (-1 or 1).
   */
  readonly vertex: string;
  readonly fragment: string;
}

/** @param isShown whether the marks are drawn at this moment */
export function stripProgram(strip: Strip, isShown: () => boolean) {
  // The outermost vertices stand twice: what joins two strips then has no area.
  const vertices = 2 * strip.segments + 4;
  return class StripProgram extends Program<Uniform, NodeAttributes> {
    /** Ends with its context, which sigma gives up. */
    private readonly texture: WebGLTexture;
    private isSent = false;

    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: Sigma<NodeAttributes>,
    ) {
      super(gl, null, renderer);
      this.texture = gl.createTexture();
    }

    getDefinition() {
      return {
        VERTICES: vertices,
        VERTEX_SHADER_SOURCE: vertexShader(strip, vertices),
        FRAGMENT_SHADER_SOURCE: fragmentShader(strip),
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [],
      };
    }

    /** Makes room for so many marks, each of which is to be written. */
    override reallocate(count: number): void {
      this.verticesCount = count * vertices;
      this.array = new Float32Array(Math.ceil(count / ROW) * ROW * NUMBERS);
    }

    write(place: number, numbers: readonly number[]): void {
      this.array.set(numbers, place * NUMBERS);
      this.isSent = false;
    }

    setUniforms(
      { matrix, width, height, sizeRatio, pixelRatio }: RenderParams,
      { gl, uniformLocations }: ProgramInfo<Uniform>,
    ): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform4f(uniformLocations.u_frame, width, height, sizeRatio, pixelRatio);
    }

    override render(params: RenderParams): void {
      if (isShown()) super.render(params);
    }

    protected override bindProgram(): void {
      // As whole numbers, the bits of a colour stay what they are.
      const gl = this.normalProgram.gl as WebGL2RenderingContext;
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      if (this.isSent) return;
      this.isSent = true;
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.texImage2D(
        gl.TEXTURE_2D,
        0,
        gl.RGBA32UI,
        2 * ROW,
        this.array.length / NUMBERS / ROW,
        0,
        gl.RGBA_INTEGER,
        gl.UNSIGNED_INT,
        new Uint32Array(this.array.buffer),
      );
    }

    protected override unbindProgram(): void {}
  };
}

function vertexShader({ segments, varyings, vertex }: Strip, vertices: number): string {
  return `#version 300 es
precision highp float;
#define WAY out
uniform highp usampler2D u_marks;
uniform mat3 u_matrix;
uniform vec4 u_frame;
${varyings}
vec4 inkOf(uint bits) {
  return vec4(uvec4(bits) >> uvec4(0, 8, 16, 24) & 255u) / vec4(255, 255, 255, 254);
}

void main() {
  int mark = gl_VertexID / ${vertices};
  int corner = clamp(gl_VertexID % ${vertices} - 1, 0, ${vertices - 3});
  float along = float(corner / 2) / ${segments}.0;
  float side = float(corner % 2 * 2 - 1);
  ivec2 texel = ivec2(mark % ${ROW} * 2, mark / ${ROW});
  uvec4 first = texelFetch(u_marks, texel, 0);
  uvec4 second = texelFetch(u_marks, texel + ivec2(1, 0), 0);
  ${vertex}
}`;
}

function fragmentShader({ varyings, fragment }: Strip): string {
  return `#version 300 es
precision highp float;
#define WAY in
uniform vec4 u_frame;
${varyings}
out vec4 color;

void main() {
  ${fragment}
}`;
}
