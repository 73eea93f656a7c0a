/** Reads from a figure's bytes what it remembers: SVG, PNG or PDF, told by how they begin. Runs in the page. */
import { type MemoryReading, readMemory } from "./memory.ts";
import { unescapeXml } from "./xml.ts";

/** Of the PNG's text chunk. */
export const MEMORY_KEYWORD = "Entente figure";
export const MEMORY_ELEMENT = "entente:memory";

/** Bytes; a poster with many names stays below. */
const LARGEST = 60_000_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function readFigure(bytes: Uint8Array): MemoryReading {
  if (bytes.length > LARGEST)
    return refuse(`The file has ${bytes.length} bytes; ${LARGEST} are allowed.`);
  const memory = startsWith(bytes, PNG) ? memoryOfPng(bytes) : memoryOfText(bytes);
  if (memory === undefined)
    return refuse(
      "The file is no figure of Entente: it remembers no view. Some programs take out what a picture remembers when they save it.",
    );
  return readMemory(memory);
}

/** Whether the bytes begin as one of the kinds that figures have. */
export function looksLikeFigure(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1000)).trimStart();
  return (
    startsWith(bytes, PNG) ||
    head.startsWith("%PDF-") ||
    /^(\ufeff|ï»¿)?(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<svg[\s>]/.test(head)
  );
}

/** Chunks: length, type, data, checksum. */
function memoryOfPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = new TextDecoder("latin1");
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = latin.decode(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    const head = `${MEMORY_KEYWORD}\0\0\0`;
    if (type === "iTXt" && latin.decode(data.subarray(0, head.length)) === head)
      return textBehind(data.subarray(head.length));
    at += length + 12;
  }
  return undefined;
}

/** Behind a language and a translated keyword, each ended by a zero. */
function textBehind(data: Uint8Array): string {
  const first = data.indexOf(0);
  const second = data.indexOf(0, first + 1);
  return new TextDecoder().decode(data.subarray(second + 1));
}

/** SVG has it among its metadata, PDF in a stream that is not compressed. */
function memoryOfText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const start = text.indexOf(`<${MEMORY_ELEMENT}`);
  const open = text.indexOf(">", start);
  const end = text.indexOf(`</${MEMORY_ELEMENT}>`, open);
  if (start < 0 || open < 0 || end < 0) return undefined;
  return unescapeXml(text.slice(open + 1, end));
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, place) => bytes[place] === byte);
}

function refuse(problem: string): MemoryReading {
  return { ok: false, problems: [problem] };
}
