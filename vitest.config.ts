/** Three groups of tests, one after the other: in memory, against a real Neo4j (one file at a time), in a real browser. */
import { defineConfig } from "vitest/config";

const DATABASE = ["tests/{store,server}/**/*.test.ts", "tests/cli/**/*.database.test.ts"];
const BROWSER = ["tests/browser/**/*.test.ts"];
const DATABASE_SETUP = "tests/store/globalSetup.ts";
const BROWSER_SETUP = "tests/browser/globalSetup.ts";

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...DATABASE, ...BROWSER],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "database",
          include: DATABASE,
          globalSetup: [DATABASE_SETUP],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: [BROWSER_SETUP],
          maxWorkers: 1,
          fileParallelism: false,
          // A page on a busy machine takes its time: what is waited for is waited for as long as a visitor would.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
