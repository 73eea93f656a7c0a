/** Work that keeps the processor busy, a few pieces at once; when too many wait, the next is turned away. */
import { setImmediate as otherRequests } from "node:timers/promises";

export class QueueFull extends Error {
  override readonly name = "QueueFull";
}

export interface Queue {
  /** @throws QueueFull */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createQueue({
  atOnce,
  waiting,
}: {
  readonly atOnce: number;
  readonly waiting: number;
}): Queue {
  const line: (() => void)[] = [];
  let busy = 0;
  return {
    async run(work) {
      if (busy >= atOnce) {
        if (line.length >= waiting) throw new QueueFull("Too many wait already.");
        await new Promise<void>((enter) => line.push(enter));
      } else busy++;
      try {
        // Between two pieces those are answered who ask for little.
        await otherRequests();
        return await work();
      } finally {
        const next = line.shift();
        if (next === undefined) busy--;
        else next();
      }
    },
  };
}
