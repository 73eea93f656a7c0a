/** One visitor's query, from its text to its answer: judged, planned, judged again, run, and stopped in time. */
import type { Record as Row, Session, Transaction } from "neo4j-driver";
import { csvLine } from "../../model/csvLine.ts";
import { DatabaseAway } from "../away.ts";
import { type Database, inSession } from "../database.ts";
import { toExactJson } from "../exactValue.ts";
import { toParameters } from "../queryParameter.ts";
import { toTextTable } from "../textTable.ts";
import type { Answer, Notice, Question } from "./answer.ts";
import { judgePlan, type Operator } from "./judgePlan.ts";
import { asksForPlan, judgeReading } from "./judgeReading.ts";
import { judgeText } from "./judgeText.ts";
import type { Limits } from "./limits.ts";
import { createLooseEnds } from "./looseEnds.ts";
import type { QueryReading } from "./queryReading.ts";
import { QueryRefused, type Refusal } from "./refusal.ts";

/** What stands before a text to have its plan; on a line of its own, so that columns stay as they are. */
const EXPLAIN = "EXPLAIN\n";
export const LINES_BEFORE = 1;

/** Rows asked for at a time, so that those beyond a limit are never sent. */
const ROWS_AT_A_TIME = 500;

export interface Asking {
  readonly database: Database;
  readonly limits: Pick<Limits, "seconds" | "rows" | "bytes">;
  /** The text has been judged before. */
  readonly known: boolean;
  /** By which the server can tell this query from others. */
  readonly asking: string;
  /** Is told the session, which ends the query on the server when it is closed. */
  readonly onSession: (session: Session) => void;
}

/** @throws QueryRefused, ParameterFaulty, DatabaseAway, or the driver's error for what the server says */
export async function askServer(question: Question, asking: Asking): Promise<Answer> {
  const started = performance.now();
  const reading = asking.known ? null : await readAndJudge(question.text);
  const parameters = toParameters(question.parameters);
  const answer = await inVisitorsSession(asking, async (session) => {
    const transaction = session.beginTransaction({
      timeout: asking.limits.seconds * 1000,
      metadata: { app: "entente visitor", asking: asking.asking },
    });
    // Not awaited: its message leaves together with the query's.
    const plan = reading && (await planAndJudge(transaction, question.text, parameters, reading));
    if (reading && asksForPlan(reading)) return { ...NOTHING, plan };
    return readRows(transaction, question, parameters, asking.limits);
  });
  return { ...answer, milliseconds: Math.round((performance.now() - started) * 10) / 10 };
}

const NOTHING = {
  columns: [],
  rows: "[]",
  ends: "[]",
  count: 0,
  truncated: null,
  notices: [],
  plan: null,
};

/** The parser takes most of a second to load, and a thread that only sees known texts never needs it. */
async function readAndJudge(text: string): Promise<QueryReading> {
  refuseIf(judgeText(text));
  const { readQuery } = await import("./readQuery.ts");
  let reading: QueryReading;
  try {
    reading = readQuery(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new QueryRefused({
      kind: "text",
      name: "nesting",
      message: "The query is nested too deeply.",
    });
  }
  refuseIf(judgeReading(reading));
  return reading;
}

async function planAndJudge(
  transaction: Transaction,
  text: string,
  parameters: Record<string, unknown>,
  { understood }: QueryReading,
): Promise<Operator> {
  const { summary } = await transaction.run(`${EXPLAIN}${text}`, parameters);
  refuseIf(judgePlan(summary.plan, summary.queryType));
  // Neo4j has taken the text, and so said nothing of what is wrong with it.
  if (!understood || summary.plan === false) {
    throw new QueryRefused({
      kind: "text",
      name: "grammar",
      message: "The query could not be read with certainty. Write it in a simpler form.",
    });
  }
  return copyOf(summary.plan);
}

async function readRows(
  transaction: Transaction,
  { text, format }: Question,
  parameters: Record<string, unknown>,
  limits: Asking["limits"],
): Promise<Omit<Answer, "milliseconds">> {
  const result = transaction.run(text, parameters);
  const columns = await result.keys();
  const loose = createLooseEnds();
  const rows: string[] = [];
  let bytes = 0;
  let truncated: Answer["truncated"] = null;
  for await (const row of result) {
    const line = toExactJson(valuesOf(row));
    bytes += Buffer.byteLength(line) + 1;
    truncated = rows.length === limits.rows ? "rows" : bytes > limits.bytes ? "size" : null;
    if (truncated) break;
    rows.push(line);
    if (format === "json") valuesOf(row).forEach(loose.see);
  }
  const notices = truncated ? [] : noticesOf((await result.summary()).notifications);
  const ends = await loose.lookUp(transaction);
  const rest = { ends, count: rows.length, truncated, notices, plan: null };
  if (format === "json") return { columns, rows: `[${rows.join(",")}]`, ...rest };
  const table = toTextTable(
    columns,
    rows.map((line) => JSON.parse(line)),
  );
  const lines = table.rows.map((row) => `${csvLine(row)}\r\n`);
  return { columns: table.columns, rows: lines.join(""), ...rest };
}

function valuesOf(row: Row): unknown[] {
  return row.keys.map((_, place) => row.get(place));
}

/** An idle connection may have been cut since, which shows only when it is used: a second one is new. */
async function inVisitorsSession<Result>(
  { database, onSession }: Asking,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const attempt = () =>
    inSession(
      database,
      "READ",
      (session) => {
        onSession(session);
        return work(session);
      },
      { fetchSize: ROWS_AT_A_TIME },
    );
  const started = performance.now();
  try {
    return await attempt();
  } catch (error) {
    const stale = error instanceof DatabaseAway && error.reason === "unreachable";
    if (!stale || performance.now() - started > 1000) throw error;
    return attempt();
  }
}

function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new QueryRefused(refusal);
}

/** Plain values alone, for they go to another thread and then to the visitor. */
function copyOf({ operatorType, arguments: details, children }: Operator): Operator {
  return {
    operatorType,
    arguments: Object.fromEntries(
      Object.entries(details).map(([name, value]) => [
        name,
        typeof value === "number" || typeof value === "string" ? value : String(value),
      ]),
    ),
    children: children.map(copyOf),
  };
}

interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly position?: { readonly line?: number; readonly column?: number };
}

function noticesOf(notifications: readonly Notification[]): Notice[] {
  return notifications.map(({ code, title, description, position }) => ({
    code,
    title,
    description,
    ...(position?.line !== undefined && { line: position.line }),
    ...(position?.column !== undefined && { column: position.column }),
  }));
}
