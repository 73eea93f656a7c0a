/**
 * What the guard costs: a visitor's query against the driver's own `executeRead` of the same text, in turns in one run,
 * the plan cache warm. A text that is new to the guard is measured apart.
 */
import neo4j from "neo4j-driver";
import { connect } from "../../src/store/database.ts";
import { createGuard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";

export interface GuardResult {
  readonly name: string;
  /** Milliseconds at the median. */
  readonly plain: number;
  readonly guarded: number;
  /** Of a text that the guard has not seen: its reading and planning included. */
  readonly firstSeen: number;
  /** Whether it keeps its bar: under 5 ms more, or under a tenth where the plain query takes over 50 ms. */
  readonly kept: boolean;
}

const QUERIES: Readonly<Record<string, string>> = {
  "one node by its id": "MATCH (n:Entity {id: 'country/IR'}) RETURN n.name",
  "a state's agreements":
    "MATCH (:Country {code: 'IR'})-[:PARTY_TO]->(a) RETURN a.id, a.name, a.date ORDER BY a.date",
  "ties of all states":
    "MATCH (x:Country)-[:PARTY_TO]->(a)<-[:PARTY_TO]-(y:Country) WHERE x.code < y.code RETURN x.code, y.code, count(a) AS n ORDER BY n DESC LIMIT 100",
  "a walk of some hundred milliseconds":
    "MATCH (x:Country)-[:PARTY_TO]->()<-[:PARTY_TO]-(y:Country)-[:PARTY_TO]->(b) WHERE x.code < y.code RETURN count(*) AS n",
};

/** @param address of a database that holds the seed */
export async function measureGuard(
  address: { readonly uri: string; readonly username: string; readonly password: string },
  repeats = 40,
): Promise<GuardResult[]> {
  const database = connect({ ...address, database: "neo4j" });
  const guard = createGuard({ ...address, database: "neo4j" }, USUAL_LIMITS);
  const session = () =>
    database.driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  const plainly = async (text: string) => {
    const own = session();
    await own.executeRead(async (transaction) => (await transaction.run(text)).records);
    await own.close();
  };
  const guarded = (text: string) =>
    guard.ask({ text, parameters: {}, format: "json" }, { visitor: "bench" });
  const results: GuardResult[] = [];
  for (const [name, text] of Object.entries(QUERIES)) {
    for (let turn = 0; turn < 5; turn++) {
      await plainly(text);
      await guarded(text);
    }
    const times = { plain: [] as number[], guarded: [] as number[], firstSeen: [] as number[] };
    for (let turn = 0; turn < repeats; turn++) {
      times.plain.push(await taken(() => plainly(text)));
      times.guarded.push(await taken(() => guarded(text)));
    }
    for (let turn = 0; turn < 5; turn++) {
      // Another comment makes it another text, for the guard and for Neo4j.
      times.firstSeen.push(await taken(() => guarded(`${text} // ${turn}`)));
    }
    const [plain, by] = [median(times.plain), median(times.guarded)];
    const kept = plain > 50 ? by < plain * 1.1 : by < plain + 5;
    results.push({ name, plain, guarded: by, firstSeen: median(times.firstSeen), kept });
  }
  await guard.close();
  await database.close();
  return results;
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
