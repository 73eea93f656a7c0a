/** What is asked of Docker and Java, and what is made of their answers: scripts stand in for the two commands. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startLocal } from "../../src/store/local/local.ts";
import { placesUnder } from "../../src/store/local/places.ts";
import { readState } from "../../src/store/local/state.ts";
import { SHARED_JARS } from "./testDatabase.ts";

const path = process.env.PATH;
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "entente-launch-"));
  process.env.PATH = `${join(home, "bin")}${delimiter}${path}`;
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(home, { recursive: true, force: true });
});

it("tells of a port that Docker finds taken, and leaves no container behind", async () => {
  command(
    "docker",
    'case "$1" in run) echo "Bind for 127.0.0.1:7777 failed: port is already allocated"; exit 125;; esac',
  );
  await expect(start({ port: 7777 })).rejects.toThrow("Port 7777 of this machine is taken");
  expect(asked("docker").at(-1)).toMatch(/^rm --force entente-/);
});

it("tells what a container printed last before it ended, and removes it then", async () => {
  command("docker", 'case "$1" in inspect) echo false;; logs) echo "no space left";; esac');
  await expect(start()).rejects.toThrow(
    /ended while starting\.\nThe container's last lines:\nno space left/,
  );
  const lines = asked("docker");
  expect(lines.find((line) => line.startsWith("run "))).not.toContain("--rm");
  expect(lines.at(-1)).toMatch(/^rm --force entente-/);
  expect(readState(placesUnder(home).state)?.server).toBeNull();
});

it("shows the password to no other user of the machine when it is set", async () => {
  command("docker", "exit 1");
  command(
    "java",
    `if [ "$1" = -version ]; then echo 'openjdk version "17.0.15"'; exit; fi
for last; do :; done
ls -l "\${last#@}" | cut -c1-10 && cat "\${last#@}"
exit 1`,
  );
  const password = () => readState(placesUnder(home).state)?.password ?? "none";
  const refusal = start({ javaHome: home });
  await expect(refusal).rejects.toThrow(/password could not be set: -rw-------\n/);
  await expect(refusal).rejects.toThrow(password());
  expect(asked("java").at(-1)).toContain("set-initial-password @");
  expect(asked("java").join()).not.toContain(password());
});

function start(options: { port?: number; javaHome?: string } = {}) {
  return startLocal({ home, jars: SHARED_JARS, log: () => undefined, ...options });
}

/** A command that writes down what it is asked. */
function command(name: string, script: string): void {
  const file = join(home, "bin", name);
  mkdirSync(join(home, "bin"), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho "$*" >> '${join(home, name)}'\n${script}\n`);
  chmodSync(file, 0o755);
}

function asked(name: string): string[] {
  return readFileSync(join(home, name), "utf8").trim().split("\n");
}
