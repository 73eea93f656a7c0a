import { execFile } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { emptyFolder, entente, MAIN } from "./run.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SEED = join(ROOT, "seed");
const COMMANDS = [
  "start",
  "db",
  "db start",
  "db stop",
  "db status",
  "check",
  "load",
  "query",
  "site",
];

describe("help", { timeout: 60_000 }, () => {
  it.each(COMMANDS)("of %s has a sentence and an example, on standard output", async (command) => {
    const { code, out, err } = await entente([...command.split(" "), "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(new RegExp(`^Usage: entente ${command}`));
    expect(out).toMatch(new RegExp(`Examples?:\n {2}npm run entente -- ${command.split(" ")[0]}`));
  });

  it("of all lists every command, the environment and the exit codes, whatever the environment", async () => {
    const { code, out } = await entente(["--help"], { PORT: "nonsense" });
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(command.split(" ")[0]);
    expect(out).toContain("NEO4J_URI");
    expect(out).toContain("0 done, 1 refused, 2 usage, 3 the database is out of reach");
  });
});

describe("a wrong call", { timeout: 60_000 }, () => {
  it.each([
    [[]],
    [["dance"]],
    [["check", "--colour"]],
    [["query"]],
    [["query", "RETURN 1", "--format", "xml"]],
    [["query", "RETURN 1", "--param", "nonsense"]],
    [["db", "burn"]],
  ])("%j ends with 2 and a message, nothing on standard output", async (args) => {
    const { code, out, err } = await entente(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("of the environment ends with 2 and names the variable", async () => {
    const { code, err } = await entente(["db", "status"], { PORT: "http" });
    expect(code).toBe(2);
    expect(err).toBe("PORT is “http”; it should be a whole number from 0 to 65535.\n");
  });
});

describe("check", { timeout: 60_000 }, () => {
  it("finds the seed in order", async () => {
    const { code, err } = await entente(["check"]);
    expect(code).toBe(0);
    expect(err).toMatch(/0 errors and \d+ warnings? in \d+ files, \d+ agreements\.\n$/);
  });

  it("tells each error with its place on standard output, and ends with 1", async () => {
    const folder = brokenSet();
    const { code, out, err } = await entente(["check", folder], { NO_COLOR: "1" });
    expect(code).toBe(1);
    const lines = out
      .trim()
      .split("\n")
      .filter((line) => line.startsWith("error: "));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^error: \S.*\.yaml:\d+:\d+ /);
    expect(err).toMatch(/^\d+ errors? and \d+ warnings? in /m);
    expect(out + err).not.toMatch(/^\s+at /m);
    expect(out + err).not.toContain("\u001b");
  });

  it("refuses a path that is not there", async () => {
    const { code, out } = await entente(["check", "nowhere/"]);
    expect(code).toBe(1);
    expect(out).toContain("nowhere");
  });

  it("does not mind a reader that has seen enough", async () => {
    const command = `node ${MAIN.join(" ")} check ${brokenSet()} | head -c 1`;
    const { stderr } = await promisify(execFile)("bash", [
      "-c",
      `set -o pipefail; ${command} >/dev/null; true`,
    ]);
    expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
  });
});

function brokenSet(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "agreements"));
  cpSync(join(SEED, "domains.yaml"), join(folder, "domains.yaml"));
  writeFileSync(join(folder, "agreements", "broken.yaml"), "id: broken\nparties: [IR, IR, ZZ]\n");
  return folder;
}
