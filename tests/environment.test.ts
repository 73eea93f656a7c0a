import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeVariables, EnvironmentError, readEnvironment } from "../src/environment.ts";
import { USUAL_LIMITS } from "../src/store/guard/limits.ts";

const NOWHERE = mkdtempSync(join(tmpdir(), "entente-environment-"));

describe("the environment", () => {
  it("has its usual values where nothing is said, and then means a local database", () => {
    expect(readEnvironment({}, NOWHERE)).toEqual({
      port: 4321,
      host: "127.0.0.1",
      publicUrl: undefined,
      feedbackUrl: undefined,
      allowedHosts: [],
      proxies: 0,
      queries: USUAL_LIMITS,
      neo4j: undefined,
      home: join(NOWHERE, ".entente"),
      colour: true,
      debug: false,
      underNpm: false,
    });
  });

  it("reads .env, which the real environment wins over, even with an empty value", () => {
    const directory = mkdtempSync(join(tmpdir(), "entente-environment-"));
    writeFileSync(
      join(directory, ".env"),
      "PORT=5000\nHOST=0.0.0.0\nNEO4J_URI=bolt://elsewhere:7687\nNEO4J_PASSWORD='a # b'\n",
    );
    const given = readEnvironment({ PORT: "6000" }, directory);
    expect([given.port, given.host]).toEqual([6000, "0.0.0.0"]);
    expect(given.neo4j).toEqual({
      uri: "bolt://elsewhere:7687",
      username: "neo4j",
      password: "a # b",
      database: "neo4j",
    });
    expect(readEnvironment({ NEO4J_URI: "" }, directory).neo4j).toBeUndefined();
  });

  it("takes names with commas between, and an address in front of a proxy", () => {
    const given = readEnvironment(
      { ALLOWED_HOSTS: "a.example, b.example:8080,[::1]", PUBLIC_URL: "https://e.example/" },
      NOWHERE,
    );
    expect(given.allowedHosts).toEqual(["a.example", "b.example:8080", "[::1]"]);
    expect(given.publicUrl?.host).toBe("e.example");
  });

  it("takes a page or a mailto address for reports of errors", () => {
    const feedback = (FEEDBACK_URL: string) => readEnvironment({ FEEDBACK_URL }, NOWHERE);
    expect(feedback("https://e.example/report?form=3").feedbackUrl?.search).toBe("?form=3");
    expect(feedback("mailto:errors@example.org").feedbackUrl?.protocol).toBe("mailto:");
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["HOST", "http://localhost"],
    ["PUBLIC_URL", "javascript:alert(1)"],
    ["PUBLIC_URL", "entente.example"],
    ["PUBLIC_URL", "https://entente.example/?a=1"],
    ["FEEDBACK_URL", "javascript:alert(1)"],
    ["FEEDBACK_URL", "errors@example.org"],
    ["ALLOWED_HOSTS", "http://a.example"],
    ["ALLOWED_HOSTS", "a.example,,b.example"],
    ["NEO4J_URI", "localhost:7687"],
    ["NEO4J_URI", "http://localhost:7474"],
  ])("refuses %s=%s, and says what is allowed", (name, value) => {
    const read = () => readEnvironment({ NEO4J_PASSWORD: "secret", [name]: value }, NOWHERE);
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(`${name} is “${value}”; it should be`);
  });

  it("names every wrong variable at once, and no password", () => {
    const read = () =>
      readEnvironment({ PORT: "x", HOST: "a b", NEO4J_PASSWORD: "geheim" }, NOWHERE);
    expect(read).toThrow(/PORT[\s\S]*HOST/);
    expect(read).not.toThrow(/geheim/);
  });

  it("asks for the password of a database elsewhere", () => {
    expect(() => readEnvironment({ NEO4J_URI: "bolt://a:1" }, NOWHERE)).toThrow(/NEO4J_PASSWORD/);
  });

  it("describes each variable that it reads", () => {
    const names = describeVariables().map(([name]) => name);
    expect(names).toContain("ENTENTE_HOME");
    expect(new Set(names).size).toBe(names.length);
  });
});
