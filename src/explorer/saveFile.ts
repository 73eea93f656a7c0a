/** Hands a text or bytes to the visitor as a file. */

/** @param type of a text its encoding is added */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const whole = typeof content === "string" && !type.includes(";") ? `${type};charset=utf-8` : type;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: whole }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
