import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { containerVariables } from "../../src/store/local/configuration.ts";
import { NEO4J_VERSION } from "../../src/store/local/places.ts";

const compose = parse(readFileSync("compose.yaml", "utf8"));

describe("compose.yaml", () => {
  it("runs the same Neo4j as Maven fetches, with the same settings", () => {
    const { image, environment, ports } = compose.services.neo4j;
    const { NEO4J_AUTH: _, ...settings } = environment;
    expect(image).toBe(`neo4j:${NEO4J_VERSION}-community`);
    expect(Object.entries(settings).map(([name, value]) => `${name}=${value}`)).toEqual(
      containerVariables(),
    );
    expect(ports).toBeUndefined();
  });

  it("starts the app once the database answers, for this machine alone", () => {
    const { depends_on: needs, ports, healthcheck } = compose.services.app;
    expect(needs).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(ports).toEqual(["127.0.0.1:4321:4321"]);
    expect(healthcheck.test).toContain("node");
  });
});
