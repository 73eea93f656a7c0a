/** What the server answers from: the database's graph, held in memory and read again when the database holds another. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { DataSet } from "../model/dataSet.ts";
import type { Details } from "../model/details.ts";
import { encodeSnapshot } from "../model/encode.ts";
import { type Layout, NO_LAYOUT } from "../model/layout.ts";
import type { GraphRows } from "../model/rows.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { describe } from "../network/describe.ts";
import { buildNetwork, type Network } from "../network/network.ts";
import { placed } from "../network/placed.ts";
import { buildSearch, type Hit } from "../network/search.ts";
import { searchProvisions } from "../network/searchProvisions.ts";
import { wholeGraph } from "../network/whole.ts";
import { DatabaseAway } from "../store/away.ts";
import type { Database } from "../store/database.ts";
import { NoData } from "../store/noData.ts";
import { readDataSet, readWhole } from "../store/snapshot.ts";
import { type Body, bodyForMany } from "./body.ts";

/** Milliseconds for which the database is not asked again. */
const FRESH = 2_000;
/** Milliseconds in which a database that is there names its data set, and hands all of it over. */
const PATIENCE = { naming: 5_000, reading: 60_000 };

/** One version of the data, with all that answers are made from. */
export interface Held {
  readonly dataSet: DataSet;
  readonly snapshot: Snapshot;
  readonly network: Network;
  readonly search: (query: string, limit: number) => readonly Hit[];
  /** What is told of a node or tie; null where there is none of that id. */
  readonly describe: (id: string) => Details | null;
  readonly pictureBody: Body;
  readonly textsBody: Body;
}

export interface LiveData {
  /**
   * What the database holds, as it was `FRESH` ago at most.
   * @throws DatabaseAway, NoData
   */
  held(): Promise<Held>;
}

/** @param layoutFor finds or computes the places of a network that has none yet */
export function createLiveData(
  database: Database,
  layoutFor: (network: Network) => Promise<Layout>,
  log: Logger,
  patience = PATIENCE,
): LiveData {
  let held: Held | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<Held> | undefined;

  async function ask(): Promise<Held> {
    const dataSet = await inTime(readDataSet(database), patience.naming);
    if (dataSet === null) throw new NoData("empty");
    if (held === undefined || !isSame(held.dataSet, dataSet)) {
      const started = performance.now();
      const whole = await inTime(readWhole(database), patience.reading);
      held = await makeHeld(whole, layoutFor);
      const { name, hash, records, complete } = held.dataSet;
      const ms = Math.round(performance.now() - started);
      log.info({ name, hash, records, complete, ms }, "read the data");
    }
    return held;
  }

  return {
    held() {
      if (answer === undefined || performance.now() - asked > FRESH) {
        const current = ask();
        answer = current;
        asked = Number.POSITIVE_INFINITY;
        const done = () => {
          if (answer === current) asked = performance.now();
        };
        current.then(done, done);
      }
      return answer;
    },
  };
}

async function makeHeld(
  { rows, dataSet }: Awaited<ReturnType<typeof readWhole>>,
  layoutFor: (network: Network) => Promise<Layout>,
): Promise<Held> {
  // The rows of an unfinished load differ from one reading to the next.
  const told = dataSet.complete ? dataSet : { ...dataSet, load: randomUUID() };
  const unplaced = withoutPlaces(rows, told);
  const { snapshot, network } = placed(unplaced, await layoutFor(unplaced.network));
  const { picture, texts } = snapshot;
  const names = buildSearch(network);
  const provisions = searchProvisions(wholeGraph(network, texts));
  return {
    dataSet,
    snapshot,
    network,
    search: (query, limit) => names(query, limit, provisions),
    describe: (id) => describe(network, texts, id),
    pictureBody: await bodyForMany(JSON.stringify(picture), "application/json"),
    textsBody: await bodyForMany(JSON.stringify(texts), "application/json"),
  };
}

/** @throws NoData where what a load has not yet written cannot be missed */
function withoutPlaces(rows: GraphRows, dataSet: DataSet): Pick<Held, "snapshot" | "network"> {
  try {
    const snapshot = encodeSnapshot(rows, dataSet, NO_LAYOUT);
    return { snapshot, network: buildNetwork(snapshot.picture) };
  } catch (error) {
    throw dataSet.complete ? error : new NoData("loading", { cause: error });
  }
}

/** The same load of the same data: a repair has another `load`. */
function isSame(a: DataSet, b: DataSet): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function inTime<Result>(work: Promise<Result>, patience: number): Promise<Result> {
  const timer = new AbortController();
  const late = sleep(patience, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new DatabaseAway("unreachable", `The database did not answer in ${patience / 1000} s.`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
