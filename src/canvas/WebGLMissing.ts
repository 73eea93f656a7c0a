/** Thrown where the browser has no WebGL 2: the caller shows a list instead. Apart, so that to know it loads no drawing code. */
export class WebGLMissing extends Error {
  override readonly name = "WebGLMissing";
}
