/** Runs a command of the machine to its end; arguments are never seen by a shell. */
import { spawn } from "node:child_process";

export interface Outcome {
  /** Null where the command is missing, or was stopped for taking too long. */
  readonly code: number | null;
  readonly missing: boolean;
  /** Both streams in the order in which they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly milliseconds: number;
  readonly directory?: string;
  readonly onOutput?: (text: string) => void;
}

export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.directory,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: options.milliseconds,
      killSignal: "SIGKILL",
    });
    let output = "";
    const take = (text: Buffer) => {
      output += text.toString();
      options.onOutput?.(text.toString());
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", () => resolve({ code: null, missing: true, output }));
    child.on("close", (code) => resolve({ code, missing: false, output }));
  });
}
