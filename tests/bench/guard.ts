/** What the guard costs a visitor's query, beside the driver's own `executeRead` of the same text, the plan cache warm. */
import neo4j from "neo4j-driver";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { connect } from "../../src/store/database.ts";
import { createGuard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";
import { load } from "../../src/store/load.ts";
import { startTestDatabase } from "../store/testDatabase.ts";
import { type Log, type Measured, median, timeOf } from "./measured.ts";

const QUERIES: Readonly<Record<string, string>> = {
  "One node by its id": "MATCH (n:Entity {id: 'country/IR'}) RETURN n.name",
  "A state's agreements":
    "MATCH (:Country {code: 'IR'})-[:PARTY_TO]->(a) RETURN a.id, a.name, a.date ORDER BY a.date",
  "Ties of all states":
    "MATCH (x:Country)-[:PARTY_TO]->(a)<-[:PARTY_TO]-(y:Country) WHERE x.code < y.code RETURN x.code, y.code, count(a) AS n ORDER BY n DESC LIMIT 100",
  "A walk of some hundred milliseconds":
    "MATCH (x:Country)-[:PARTY_TO]->()<-[:PARTY_TO]-(y:Country)-[:PARTY_TO]->(b) WHERE x.code < y.code RETURN count(*) AS n",
};

const TURNS = 30;
/** Milliseconds: from here on the guard may take a tenth more, below it 5 ms more. */
const LONG = 50;

export async function measureGuard(log: Log): Promise<Measured[]> {
  const local = await startTestDatabase(log);
  const { uri, username, password } = local;
  const address = { uri, username, password, database: "neo4j" };
  const database = connect(address);
  const guard = createGuard(address, USUAL_LIMITS);
  try {
    const { seed } = await readSeed([SEED_DIRECTORY]);
    if (seed === null) throw new Error("The seed has errors: npm run entente -- check");
    const records = seed.records.length;
    const set = { name: "bench", hash: "bench", paths: ["bench"], records, formerIds: {} };
    await load(database, toRows(seed), set);
    const plainly = async (text: string) => {
      const session = database.driver.session({
        database: "neo4j",
        defaultAccessMode: neo4j.session.READ,
      });
      await session.executeRead(async (transaction) => (await transaction.run(text)).records);
      await session.close();
    };
    const guarded = (text: string) =>
      guard.ask({ text, parameters: {}, format: "json" }, { visitor: "bench" });
    const rows: Measured[] = [];
    for (const [what, text] of Object.entries(QUERIES)) {
      log(`Guard: ${what}`);
      rows.push(...(await measureQuery(what, text, plainly, guarded)));
    }
    return rows;
  } finally {
    await guard.close();
    await database.close();
    await local.stop();
  }
}

type Ask = (text: string) => Promise<unknown>;

/** Both ways in turns, so that neither has the quieter minute. */
async function measureQuery(
  what: string,
  text: string,
  plainly: Ask,
  guarded: Ask,
): Promise<Measured[]> {
  for (let turn = 0; turn < 5; turn++) {
    await plainly(text);
    await guarded(text);
  }
  const plainTimes: number[] = [];
  const through = await median(TURNS, async () => {
    plainTimes.push(await timeOf(() => plainly(text)));
    return timeOf(() => guarded(text));
  });
  const plain = plainTimes.sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? Number.NaN;
  let last = 0;
  // Another comment makes it another text, for the guard and for Neo4j.
  const first = await median(5, () => timeOf(() => guarded(`${text} // ${last++}`)));
  const against = "executeRead";
  const bar =
    plain > LONG
      ? { text: "under 1.1 of executeRead", met: through < plain * 1.1 }
      : { text: "under 5 ms more than executeRead", met: through < plain + 5 };
  return [
    { what: `${what}: executeRead`, size: "seed", value: plain, unit: "ms" },
    {
      what: `${what}: through the guard`,
      size: "seed",
      value: through,
      unit: "ms",
      ratio: { value: through / plain, against },
      bar,
    },
    {
      what: `${what}: a text that the guard sees first, read and planned`,
      size: "seed",
      value: first,
      unit: "ms",
      ratio: { value: first / plain, against },
    },
  ];
}
