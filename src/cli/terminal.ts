/** Where a command writes: results on standard output; messages and progress on standard error. */
import { styleText } from "node:util";
import { createProgress, type Progress } from "./progress.ts";

export type Style = "bold" | "dim" | "red" | "yellow" | "green";

export interface Terminal {
  /** What was asked for, one line or several. */
  result(text: string): void;
  /** What happens meanwhile. */
  tell(text: string): void;
  /** Coloured only where standard output is a terminal and colours are wanted. */
  style(style: Style, text: string): string;
  /** Whether a person reads standard error as it is written. */
  readonly watched: boolean;
  progress(title: string): Progress;
}

export function openTerminal(colour: boolean): Terminal {
  const { stdout, stderr } = process;
  const coloured = colour && stdout.isTTY === true;
  return {
    result: (text) => void stdout.write(`${text}\n`),
    tell: (text) => void stderr.write(`${text}\n`),
    style: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
    watched: stderr.isTTY === true,
    progress: (title) => createProgress(stderr, title),
  };
}

/** A reader that closes early, as `head` does, has seen enough: that is no error. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}
