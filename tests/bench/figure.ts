/** How long the command takes for a figure of the seed's ties, from a process that has nothing loaded, with the database up. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "../../src/cli/builds.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { dataVersion } from "../../src/seed/version.ts";
import { connect } from "../../src/store/database.ts";
import { load } from "../../src/store/load.ts";
import { entente } from "../cli/run.ts";
import { startTestDatabase } from "../store/testDatabase.ts";
import { type Log, type Measured, median, timeOf } from "./measured.ts";

const BAR = 2_000;
const SIZE = "the seed’s ties";

export async function measureFigure(log: Log): Promise<readonly Measured[]> {
  await buildIfStale({ tell: log });
  const local = await startTestDatabase(log);
  const database = connect({ ...local, database: "neo4j" });
  try {
    const { seed } = await readSeed([SEED_DIRECTORY]);
    if (seed === null) throw new Error("The seed has errors: npm run entente -- check");
    const { records, formerIds } = seed;
    const set = { ...dataVersion(seed), paths: ["seed"], records: records.length, formerIds };
    await load(database, toRows(seed), set);
    const environment = {
      NEO4J_URI: local.uri,
      NEO4J_USERNAME: local.username,
      NEO4J_PASSWORD: local.password,
    };
    const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
    const draw = (format: string) =>
      timeOf(async () => {
        const { code, err } = await entente(
          ["figure", "-o", `ties.${format}`],
          environment,
          folder,
        );
        if (code !== 0) throw new Error(err);
      });
    const rows: Measured[] = [
      {
        what: "entente figure -o ties.svg, the first that the database has ever been asked for",
        size: SIZE,
        value: await draw("svg"),
        unit: "ms",
      },
    ];
    for (const format of ["svg", "png", "pdf"]) {
      const value = await median(5, () => draw(format));
      rows.push({
        what: `entente figure -o ties.${format}, the process included`,
        size: SIZE,
        value,
        unit: "ms",
        ...(format === "svg" && { bar: { text: "under 2 s", met: value < BAR } }),
      });
    }
    return rows;
  } finally {
    await database.close();
    await local.stop();
  }
}
