/** The form in which the canvas wants a colour. */

/** #RRGGBB at an opacity of 0 to 1. Multiplied out, since sigma blends as if every colour already were. */
export function premultiplied(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * opacity),
  );
  return `rgba(${red},${green},${blue},${opacity.toFixed(3)})`;
}

/** #RRGGBB at an opacity of 0 to 1, for a 2D canvas. */
export function translucent(colour: string, opacity: number): string {
  const byte = Math.round(opacity * 255);
  return `${colour}${byte.toString(16).padStart(2, "0")}`;
}
