/** One Neo4j for all tests that need one; test files use it one after another, and each begins by wiping it. */
import type { TestProject } from "vitest/node";
import { startTestDatabase } from "./testDatabase.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4j: {
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      /** Of the local database, for tests that end it and start it again. */
      readonly home: string;
    };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startTestDatabase((line) => process.stderr.write(`${line}\n`));
  const { uri, username, password, home } = database;
  project.provide("neo4j", { uri, username, password, home });
  return () => database.stop();
}
