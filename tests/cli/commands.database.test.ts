import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect, type Database } from "../../src/store/database.ts";
import { loadSmallSet, wipe } from "../server/serving.ts";
import { emptyFolder, entente } from "./run.ts";

const MEMORANDUM = "ir-ru-2025-ict-memorandum";

let database: Database;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { uri, username, password } = inject("neo4j");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  database = connect({ uri, username, password, database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, MEMORANDUM);
});
afterAll(() => database?.close());

describe("db status", () => {
  it("tells where the database is and what it holds", async () => {
    const { code, out } = await entente(["db", "status"], environment);
    expect(code).toBe(0);
    expect(out).toContain(`Neo4j at ${environment.NEO4J_URI} answers.`);
    expect(out).toContain("1 agreement");
    expect(out).not.toContain(environment.NEO4J_PASSWORD);
  });

  it("ends with 3 where the local database is not running, and starts none", async () => {
    expect(await entente(["db", "status"])).toEqual({
      code: 3,
      out: "The local database is not running.\n",
      err: "",
    });
  });

  it("ends with 3 where nothing listens, or the password is wrong, without telling either", async () => {
    const nobody = await entente(["db", "status"], {
      ...environment,
      NEO4J_URI: "bolt://127.0.0.1:9",
    });
    expect([nobody.code, nobody.out]).toEqual([3, ""]);
    expect(nobody.err).toContain("bolt://127.0.0.1:9");
    const wrong = await entente(["db", "status"], {
      ...environment,
      NEO4J_PASSWORD: "wrong-password",
    });
    expect([wrong.code, wrong.out]).toEqual([3, ""]);
    expect(wrong.err).not.toContain("wrong-password");
    expect(wrong.err).not.toMatch(/^\s+at /m);
  });
});

describe("query", () => {
  const ask = (...args: string[]) => entente(["query", ...args], environment);

  it("writes a table, without colours where NO_COLOR is set", async () => {
    const { code, out } = await entente(
      ["query", "MATCH (c:Country {code: 'IR'}) RETURN c.id AS id, c.name AS name"],
      { ...environment, NO_COLOR: "1" },
    );
    expect(code).toBe(0);
    expect(out).toBe("id          name\n──────────  ────\ncountry/IR  Iran\n");
  });

  it("writes JSON: one object a row, keyed by column", async () => {
    const { out } = await ask(
      "UNWIND [1, 2] AS n RETURN n, 'ü\"' AS text, null AS none",
      "--format",
      "json",
    );
    expect(JSON.parse(out)).toEqual([
      { n: 1, text: 'ü"', none: null },
      { n: 2, text: 'ü"', none: null },
    ]);
  });

  it("writes CSV with quotes where they are needed", async () => {
    const { out } = await ask(
      "RETURN 'a,b' AS `x,y`, 'say \"no\"' AS z, 7 AS n",
      "--format",
      "csv",
    );
    expect(out).toBe('"x,y",z,n\n"a,b","say ""no""",7\n');
  });

  it("takes parameters as JSON or as text", async () => {
    const { out } = await ask(
      "MATCH (c:Country) WHERE c.code IN $codes RETURN c.code AS code, $note AS note ORDER BY code LIMIT $n",
      "--param",
      'codes=["IR","RU"]',
      "--param",
      "note=a=b",
      "--param",
      "n=1",
      "--format",
      "csv",
    );
    expect(out).toBe("code,note\nIR,a=b\n");
  });

  it("changes nothing unless --write is said", async () => {
    const refused = await ask("CREATE (n:Stranger) RETURN n.x");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(await count("Stranger")).toBe(0);
    expect((await ask("CREATE (n:Stranger) RETURN 1 AS one", "--write")).code).toBe(0);
    expect(await count("Stranger")).toBe(1);
    await database.driver.executeQuery("MATCH (n:Stranger) DELETE n");
  });

  it("tells what is no Cypher in Neo4j's words, and ends with 1", async () => {
    const { code, out, err } = await ask("RETRUN 1");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("RETRUN");
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe("load", () => {
  it("leaves the database untouched where the files are refused", async () => {
    const before = await fingerprint();
    const folder = emptyFolder();
    mkdirSync(join(folder, "agreements"));
    writeFileSync(join(folder, "agreements", "broken.yaml"), "id: broken\n");
    const { code, out, err } = await entente(["load", folder, "--replace"], environment);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/broken\.yaml:\d+:\d+/);
    expect(err).toContain("the database has not been touched");
    expect(await fingerprint()).toBe(before);
  });

  it("does not put a set in the place of another unless --replace is said", async () => {
    const before = await fingerprint();
    const { code, err } = await entente(["load"], environment);
    expect(code).toBe(1);
    expect(err).toContain("--replace");
    expect(await fingerprint()).toBe(before);
  });

  it("prints the same table in a dry run, without writing, and then has nothing left to do", {
    timeout: 300_000,
  }, async () => {
    const before = await fingerprint();
    const home = emptyFolder();
    const dry = await entente(["load", "--replace", "--dry-run"], environment, home);
    expect(dry.code).toBe(0);
    expect(await fingerprint()).toBe(before);
    const real = await entente(["load", "--replace"], environment, home);
    expect([real.code, real.out]).toEqual([0, dry.out]);
    expect(real.out).toMatch(/^Agreement +5\d\d +0 +1 +0$/m);
    const again = await entente(["load", "--verify"], environment, home);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^all +0 +0 +[\d,]+ +0$/m);
  });

  it("ends with 3 where the database is out of reach", async () => {
    const { code, err } = await entente(["load"], {
      ...environment,
      NEO4J_URI: "bolt://127.0.0.1:9",
    });
    expect(code).toBe(3);
    expect(err).toContain("does not answer");
  });
});

describe("start", () => {
  it("says so where the port is taken, before anything is started", async () => {
    const { createServer } = await import("node:net");
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const address = taken.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { code, out, err } = await entente(["start"], { PORT: String(port) });
    taken.close();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`Port ${port} of 127.0.0.1 is taken`);
    expect(err).not.toContain("Neo4j");
  });

  it("refuses a public address below the root of its host", async () => {
    const { code, err } = await entente(["start"], { PUBLIC_URL: "https://me.example/entente/" });
    expect(code).toBe(2);
    expect(err).toContain("PUBLIC_URL is “https://me.example/entente/”");
    expect(err).not.toContain("Neo4j");
  });
});

async function count(label: string): Promise<number> {
  const { records } = await database.driver.executeQuery(`MATCH (n:${label}) RETURN count(n) AS n`);
  return Number(records[0]?.get("n"));
}

/** All nodes and relationships with their properties, as one text. */
async function fingerprint(): Promise<string> {
  const nodes = await database.driver.executeQuery(
    "MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY n.id",
  );
  const edges = await database.driver.executeQuery(
    "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, b.id AS b, properties(r) AS p ORDER BY a, t, b, toString(p.title)",
  );
  return JSON.stringify([...nodes.records, ...edges.records].map((record) => record.toObject()));
}
