/** The programs that the console writes, each run for real against a real server. */
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asCode } from "../../src/explorer/console/asCode.ts";
import { connect } from "../../src/store/database.ts";
import { loadSmallSet, startServer, type TestServer, wipe } from "./serving.ts";

const run = promisify(execFile);

/** With all that could break a program's text. */
const ASKED = {
  query:
    '// It\'s "nasty": \\ and $HOME `x`\nMATCH (c:Country {code: $code})\nRETURN c.name AS name, $text AS text, $year + 1 AS next',
  parameters: { code: "IR", text: 'it\'s "quoted" – فارسی\\n $(id)', year: 2024 },
};

let server: TestServer;
let directory: string;

beforeAll(async () => {
  const database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, "ir-ru-2025-ict-memorandum");
  await database.close();
  server = await startServer(inject("neo4j"));
  directory = await mkdtemp(join(tmpdir(), "entente-code-"));
});
afterAll(() => server?.close());

async function outputOf(code: "curl" | "Python" | "JavaScript", name: string, command: string) {
  const file = join(directory, name);
  await writeFile(file, asCode(code, ASKED, server.url));
  return (await run(command, [file])).stdout;
}

describe("a question as code", () => {
  it("runs with curl, and gives CSV", async () => {
    const out = await outputOf("curl", "ask.sh", "sh");
    expect(out.split("\r\n")).toEqual([
      "name,text,next",
      'Iran,"it\'s ""quoted"" – فارسی\\n $(id)",2025',
      "",
    ]);
  });

  it("runs with Python", async () => {
    const out = await outputOf("Python", "ask.py", "python3");
    expect(out).toContain("['name', 'text', 'next']");
    expect(out).toMatch(/\['Iran', .*فارسی.*, 2025\]/);
  });

  it("runs with Node", async () => {
    const out = await outputOf("JavaScript", "ask.mjs", process.execPath);
    expect(out).toContain("[ 'name', 'text', 'next' ]");
    expect(out).toContain("فارسی");
  });

  it("is written for R by the same parts", () => {
    const text = asCode("R", ASKED, server.url);
    expect(text).toContain(`"${server.url}/api/cypher?format=csv"`);
    expect(text).toContain('URLencode("p.year", reserved = TRUE), "=", URLencode("2024"');
    expect(text).toContain('it\'s \\"quoted\\"');
    expect(text).toContain('na.strings = ""');
  });
});
