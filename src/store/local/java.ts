/** The machine's Java: which it is, and whether Neo4j 5 runs on it. */
import { join } from "node:path";
import { runCommand } from "./command.ts";

const SUPPORTED = [17, 21];

export type Java =
  | { readonly usable: true; readonly command: string; readonly version: number }
  | { readonly usable: false; readonly reason: string };

/** @param javaHome folder of a Java to use rather than the one on the path */
export async function findJava(javaHome?: string): Promise<Java> {
  const command = javaHome ? join(javaHome, "bin", "java") : "java";
  const { code, missing, output } = await runCommand(command, ["-version"], {
    milliseconds: 20_000,
  });
  if (missing) return { usable: false, reason: `no Java (${command} is not there)` };
  const version = majorVersion(output);
  if (code !== 0 || version === null) {
    return { usable: false, reason: `${command} -version does not say its version` };
  }
  return SUPPORTED.includes(version)
    ? { usable: true, command, version }
    : { usable: false, reason: `Java ${version}, where Neo4j needs 17 or 21` };
}

/** From the output of `java -version`; 1.8 is 8. */
export function majorVersion(output: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? null : Number(match[1]);
}
