/** Ctrl-C, or whatever else ends a command from outside: the first ends in order, the second at once. */

export interface Ending {
  /** Ends in order. */
  readonly calmly: () => Promise<void>;
  /** Ends without waiting for anything. */
  readonly atOnce: () => Promise<void>;
  readonly exitCode: number;
  /** Whether the end of the parent process is an interruption too, as it is under npm. */
  readonly withParent: boolean;
}

/** One key press arrives twice where npm stands between: from the terminal, and passed on. */
const SAME_PRESS = 500;
const PATIENCE_AT_ONCE = 2_000;
const LOOKS_FOR_PARENT = 500;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface Interruption {
  /** Waits for ever where an interruption is under way, for then the process is about to end. */
  orNever(): Promise<void>;
  /** Stops listening. */
  ignore(): void;
}

export function onInterrupt({ calmly, atOnce, exitCode, withParent }: Ending): Interruption {
  let first: number | undefined;
  const listen = () => {
    if (first === undefined) {
      first = performance.now();
      calmly().then(
        () => process.exit(exitCode),
        () => process.exit(exitCode || 1),
      );
    } else if (performance.now() - first > SAME_PRESS) {
      setTimeout(() => process.exit(130), PATIENCE_AT_ONCE);
      atOnce().finally(() => process.exit(130));
    }
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  const stopLooking = withParent ? onOrphaned(listen) : () => {};
  return {
    orNever: () => (first === undefined ? Promise.resolve() : new Promise(() => {})),
    ignore: () => {
      stopLooking();
      for (const signal of SIGNALS) process.off(signal, listen);
    },
  };
}

/** A signal to npm alone ends the shell between, and never comes here: but the parent is another then. */
function onOrphaned(listen: () => void): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    listen();
  }, LOOKS_FOR_PARENT).unref();
  return () => clearInterval(timer);
}
