/** “1 tie”, “1,250 ties”. @param many where it is more than an s that differs */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
