/** The forms in which the canvas wants a colour. */

/**
 * #RRGGBB at an opacity of 0 to 1 as four bytes in one number, as WebGL reads them. Multiplied out, since sigma blends as
 * if every colour already were; opaque is 254, for 255 could make the number none.
 */
export function packed(colour: string, opacity: number): number {
  const value = numberOf(colour);
  BYTES[0] = Math.round((value >> 16) * opacity);
  BYTES[1] = Math.round(((value >> 8) & 255) * opacity);
  BYTES[2] = Math.round((value & 255) * opacity);
  BYTES[3] = Math.round(254 * opacity) & 254;
  return FLOAT[0] ?? 0;
}

function numberOf(colour: string): number {
  const known = VALUES.get(colour);
  if (known !== undefined) return known;
  const value = Number.parseInt(colour.slice(1), 16);
  VALUES.set(colour, value);
  return value;
}

/** Of the palette's colours: thousands of marks have one of them. */
const VALUES = new Map<string, number>();

const BYTES = new Uint8Array(4);
const FLOAT = new Float32Array(BYTES.buffer);

/** #RRGGBB at an opacity of 0 to 1, for a 2D canvas. */
export function translucent(colour: string, opacity: number): string {
  const byte = Math.round(opacity * 255);
  return `${colour}${byte.toString(16).padStart(2, "0")}`;
}
