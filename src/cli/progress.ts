/** Progress of what takes longer than a second: a bar on a terminal, now and then a line elsewhere. */

export interface Progress {
  /** @param step what is being done now, in one or two words */
  update(done: number, total: number, step?: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** The part of a stream that is used, so that tests can look. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const PATIENCE = 1_000;
const REDRAWN = 100;
const LINE_EVERY = 5_000;
const WIDTH = 24;
const WHOLE_LINE = "\r\u001b[2K";

export function createProgress(
  screen: Screen,
  title: string,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let written = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    update(done, total, step) {
      const time = now();
      const pause = screen.isTTY ? REDRAWN : LINE_EVERY;
      if (time - started < PATIENCE || time - written < pause) return;
      written = time;
      const share = total > 0 ? Math.min(done / total, 1) : 0;
      const words = `${title}${step === undefined ? "" : `: ${step}`}`;
      const percent = `${Math.floor(share * 100)} %`;
      if (screen.isTTY) {
        const bar = `${"█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░")} ${percent}  ${words}`;
        screen.write(WHOLE_LINE + bar.slice(0, (screen.columns ?? 80) - 1));
        drawn = true;
      } else {
        screen.write(`${words}, ${percent}\n`);
      }
    },
    end() {
      if (drawn) screen.write(WHOLE_LINE);
      drawn = false;
    },
  };
}
