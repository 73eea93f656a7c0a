/** One row of the table of results, and how a figure is taken. */
export interface Measured {
  readonly what: string;
  /** Number of agreements, or the seed, or what else the row is of. */
  readonly size: string;
  readonly value: number;
  readonly unit: Unit;
  /** To what the row of the same run that `against` names took. */
  readonly ratio?: { readonly value: number; readonly against: string };
  /** What must hold, and whether it does. */
  readonly bar?: { readonly text: string; readonly met: boolean };
}

export type Unit = "ms" | "bytes" | "frames/s";

export type Log = (line: string) => void;

/** Milliseconds of the middle one of `times` runs. */
export async function median(times: number, run: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) taken.push(await run());
  taken.sort((one, other) => one - other);
  return taken[Math.floor(times / 2)] ?? Number.NaN;
}

export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
