import { numeral } from "./numeral.ts";

/** “1 tie”, “1,250 ties”. @param many where it is more than an s that differs */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numeral(count)} ${count === 1 ? one : many}`;
}
