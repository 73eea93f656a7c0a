/** Makes the database equal to a set of rows, and touches nothing that others put there. */
import type { Session } from "neo4j-driver";
import type { DataSet } from "../model/dataSet.ts";
import { NODE_LABELS } from "../model/ontology.ts";
import type { GraphRows } from "../model/rows.ts";
import { compareWithRows } from "./comparison.ts";
import { codeOf, type Database, inSession } from "./database.ts";
import { type Holdings, isTurnAwaited, readHoldings, takeTurn, writeHeld } from "./dataSetNode.ts";
import { countsOf, type Difference } from "./difference.ts";
import { refuseStrangers } from "./loadRefused.ts";
import type { LoadProgress, LoadReport } from "./loadReport.ts";
import { hashRows } from "./rowsHash.ts";
import { ensureConstraints, ensureIndexes } from "./schema.ts";
import type { Runner } from "./stored.ts";
import { inTransaction, type Tally, Undo } from "./transaction.ts";
import { indexRows, type Wanted } from "./wanted.ts";
import { type Write, writeDifference } from "./write.ts";

export interface LoadOptions {
  /** Reports what would be done, and writes nothing. */
  readonly dryRun?: boolean;
  /** Compares every value, even where hash and counts say that nothing has changed. */
  readonly verify?: boolean;
  /** Puts this set in the place of another. */
  readonly replace?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** What changes more rows than this is written in several transactions. */
  readonly rowsPerTransaction?: number;
}

/** The loader finds `counts` and `complete` itself, and gives each load its name. */
export type SetToLoad = Omit<DataSet, "counts" | "complete" | "load">;

/** With 1 GB of heap 249,000 rows take less than half of the memory that transactions have. */
const ROWS_PER_TRANSACTION = 300_000;
const SECOND = 1_000;

const NO_ROOM = new Set([
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
  "Neo.TransientError.General.TransactionOutOfMemoryError",
]);

/** What one load is about, through all its steps. */
interface Task {
  readonly rows: GraphRows;
  readonly wanted: Wanted;
  readonly rowsHash: string;
  readonly dataSet: DataSet;
  readonly options: LoadOptions;
  readonly limit: number;
  readonly tally: Tally;
}

interface Outcome {
  /** Null where hash and counts told that there is nothing to do. */
  readonly difference: Difference | null;
  readonly inParts: boolean;
}

/**
 * One unit where it fits a transaction: seen whole or not at all. A larger one leaves `complete` false until it, or the
 * next, has ended.
 * @throws LoadRefused with the database untouched
 * @throws DatabaseAway
 */
export async function load(
  database: Database,
  rows: GraphRows,
  set: SetToLoad,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const task: Task = {
    rows,
    wanted: indexRows(rows),
    rowsHash: hashRows(rows),
    dataSet: { ...set, counts: countRows(rows), complete: true },
    options,
    limit: options.rowsPerTransaction ?? ROWS_PER_TRANSACTION,
    tally: { changes: 0 },
  };
  const began = performance.now();
  const outcome = await carryOut(database, task);
  const databaseTime = performance.now() - began;
  if (options.dryRun !== true) {
    await inSession(database, "WRITE", (session) => ensureIndexes(session, task.tally));
  }
  return report(task, outcome, databaseTime);
}

async function carryOut(database: Database, task: Task): Promise<Outcome> {
  const { dryRun, verify } = task.options;
  const looked = await inSession(database, "READ", (session) =>
    inTransaction(session, task.tally, async (runner): Promise<Outcome | null> => {
      const holdings = await readAllowed(runner, task);
      if (isLoaded(holdings, task) && verify !== true) return { difference: null, inParts: false };
      // Counts differ for ever where others have relationships of our types, or nodes with our labels.
      if (dryRun !== true && !isHeld(holdings, task)) return null;
      const difference = await compare(runner, holdings, task);
      const same = difference.size === 0 && isHeld(holdings, task);
      return dryRun === true || same ? { difference, inParts: false } : null;
    }),
  );
  if (looked !== null) return looked;
  await inSession(database, "WRITE", (session) => ensureConstraints(session, task.tally));
  const whole = await inSession(database, "WRITE", (session) => loadWhole(session, database, task));
  return whole ?? loadInParts(database, task);
}

/** @returns null, with nothing done, where it does not fit one transaction */
async function loadWhole(
  session: Session,
  database: Database,
  task: Task,
): Promise<Outcome | null> {
  try {
    return await inTransaction(session, task.tally, async (runner): Promise<Outcome | null> => {
      await waitForTurn(runner, database, task);
      const holdings = await readAllowed(runner, task);
      if (isLoaded(holdings, task) && task.options.verify !== true) {
        throw new Undo<Outcome>({ difference: null, inParts: false });
      }
      if (holdings.entities === 0 && task.wanted.size > task.limit) throw new Undo<null>(null);
      const difference = await compare(runner, holdings, task);
      if (difference.size > task.limit) throw new Undo<null>(null);
      await writeDifference(difference, withProgress(runner, difference, task));
      await writeHeld(runner, task.dataSet, task.rowsHash);
      return { difference, inParts: false };
    });
  } catch (error) {
    if (NO_ROOM.has(codeOf(error) ?? "")) return null;
    throw error;
  }
}

/** Says first that the database is incomplete; then holds the turn while parts are committed beside it. */
async function loadInParts(database: Database, task: Task): Promise<Outcome> {
  for (;;) {
    await inSession(database, "WRITE", (session) =>
      inTransaction(session, task.tally, async (runner) => {
        await waitForTurn(runner, database, task);
        await readAllowed(runner, task);
        await writeHeld(runner, { ...task.dataSet, complete: false }, task.rowsHash);
      }),
    );
    const difference = await inSession(database, "WRITE", (session) =>
      inTransaction(session, task.tally, async (runner): Promise<Difference | null> => {
        await waitForTurn(runner, database, task);
        const holdings = await readAllowed(runner, task);
        const announced = holdings.held?.hash === task.dataSet.hash && !holdings.held.complete;
        if (!announced) throw new Undo<null>(null);
        const found = await compare(runner, holdings, task);
        await writeParts(database, found, task);
        await writeHeld(runner, task.dataSet, task.rowsHash);
        return found;
      }),
    );
    // Null: another load came between the announcement and the turn, and is done.
    if (difference !== null) return { difference, inParts: true };
  }
}

/** In two sessions at once, each of which does one transaction at a time. */
async function writeParts(database: Database, difference: Difference, task: Task): Promise<void> {
  const progress = progressOf(difference, task);
  const write = (session: Session): Write => {
    let previous: Promise<unknown> = Promise.resolve();
    return (cypher, parameters, size) => {
      const result = previous.then(() =>
        inTransaction(session, task.tally, async (runner) => runner.run(cypher, parameters)),
      );
      previous = result.then(
        () => progress(size),
        () => undefined,
      );
      return result;
    };
  };
  await inSession(database, "WRITE", (one) =>
    inSession(database, "WRITE", (other) => {
      const [left, right] = [write(one), write(other)];
      let turn = 0;
      return writeDifference(difference, (...statement) => {
        turn += 1;
        return turn % 2 === 0 ? left(...statement) : right(...statement);
      });
    }),
  );
}

function withProgress(runner: Runner, difference: Difference, task: Task): Write {
  const progress = progressOf(difference, task);
  return async (cypher, parameters, size) => {
    const result = await runner.run(cypher, parameters);
    progress(size);
    return result;
  };
}

function progressOf({ size: total }: Difference, { options }: Task): (rows: number) => void {
  let done = 0;
  return (rows) => {
    done += rows;
    options.onProgress?.({ step: "writing", done, total });
  };
}

/** Tells of the wait only where somebody else has the turn: a database that is merely slow says nothing of others. */
async function waitForTurn(runner: Runner, database: Database, { options }: Task): Promise<void> {
  const look = async () => {
    const awaited = await inSession(database, "READ", isTurnAwaited).catch(() => false);
    if (awaited) options.onProgress?.({ step: "waiting for its turn", done: 0, total: 0 });
  };
  const looking = setInterval(look, SECOND);
  try {
    await takeTurn(runner);
  } finally {
    clearInterval(looking);
  }
}

async function readAllowed(runner: Runner, { dataSet, options }: Task): Promise<Holdings> {
  const holdings = await readHoldings(runner);
  refuseStrangers(holdings, dataSet, options.replace === true);
  return holdings;
}

function compare(
  runner: Runner,
  holdings: Holdings,
  { wanted, options }: Task,
): Promise<Difference> {
  if (holdings.entities > 0) {
    options.onProgress?.({ step: "reading", done: 0, total: holdings.entities });
  }
  return compareWithRows(runner, wanted, holdings.entities === 0);
}

/** By hash and counts: blind to what somebody changed without adding or removing. */
function isLoaded(holdings: Holdings, task: Task): boolean {
  const { counts, rowsHash } = holdings;
  const expected = Object.entries(task.dataSet.counts);
  return (
    isHeld(holdings, task) &&
    rowsHash === task.rowsHash &&
    expected.every(([name, number]) => counts[name] === number) &&
    holdings.entities ===
      NODE_LABELS.reduce((sum, label) => sum + (task.dataSet.counts[label] ?? 0), 0)
  );
}

function isHeld({ held, rowsHash }: Holdings, { dataSet, rowsHash: wanted }: Task): boolean {
  return (
    held?.complete === true &&
    rowsHash === wanted &&
    held.name === dataSet.name &&
    held.hash === dataSet.hash &&
    held.records === dataSet.records &&
    JSON.stringify([held.paths, held.formerIds]) ===
      JSON.stringify([dataSet.paths, dataSet.formerIds])
  );
}

function countRows(rows: GraphRows): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label, rows: nodes } of rows.nodes) counts[label] = nodes.length;
  for (const { type, rows: edges } of rows.relationships) counts[type] = edges.length;
  return counts;
}

function report(task: Task, { difference, inParts }: Outcome, databaseTime: number): LoadReport {
  const { dataSet, tally } = task;
  const asBefore = (names: readonly string[]) =>
    names.map((name) => ({
      name,
      created: 0,
      updated: 0,
      unchanged: dataSet.counts[name] ?? 0,
      removed: 0,
    }));
  return {
    nodes: difference
      ? countsOf(difference.nodes)
      : asBefore(task.rows.nodes.map(({ label }) => label)),
    relationships: difference
      ? countsOf(difference.relationships)
      : asBefore(task.rows.relationships.map(({ type }) => type)),
    dataSet,
    changes: tally.changes,
    compared: difference !== null,
    databaseTime,
    inParts,
  };
}
