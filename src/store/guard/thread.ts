/** The thread in which visitors' queries are read, run and written out, one at a time: what it breaks is only itself. */
import v8 from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import type { Session } from "neo4j-driver";
import { type Address, connect } from "../database.ts";
import type { Answer, Question } from "./answer.ts";
import { askServer, LINES_BEFORE } from "./askServer.ts";
import { type Failure, toFailure } from "./failure.ts";
import type { Limits } from "./limits.ts";

export interface ThreadData {
  readonly address: Address;
  readonly limits: Pick<Limits, "seconds" | "rows" | "bytes">;
}

export type Message =
  | {
      readonly type: "ask";
      readonly question: Question;
      readonly known: boolean;
      /** By which the server can tell this query from others. */
      readonly asking: string;
    }
  | { readonly type: "cancel" };

/** `begun`: the thread is up and at work on the question; what follows is the reply. */
export type Reply =
  | { readonly begun: true }
  | { readonly answer: Answer }
  | { readonly failure: Failure };

/** One row can be longer than any answer may be; beyond this many bytes of it the rest is not waited for. */
const MOST_BYTES_UNDER_WAY = 64 * 1024 * 1024;

const port = parentPort;
if (port === null) throw new Error("thread.ts runs in a thread alone.");
const { address, limits } = workerData as ThreadData;
const database = connect(address);
let session: Session | undefined;

port.on("message", (message: Message) => {
  if (message.type === "cancel") void session?.close();
  else void answer(message).then((reply) => port.postMessage(reply));
});

async function answer({ question, known, asking }: Message & { type: "ask" }): Promise<Reply> {
  // The time limit is for the query, and not for the parser to be there.
  if (!known) await import("./readQuery.ts");
  port?.postMessage({ begun: true } satisfies Reply);
  const watch = setInterval(stopIfTooLong, 50);
  try {
    const onSession = (opened: Session) => {
      session = opened;
    };
    return { answer: await askServer(question, { database, limits, known, asking, onSession }) };
  } catch (error) {
    return { failure: toFailure(error, known ? 0 : LINES_BEFORE, limits.seconds) };
  } finally {
    clearInterval(watch);
    session = undefined;
  }
}

/** What has arrived of a row is held outside JavaScript's own memory until the row is whole. */
function stopIfTooLong(): void {
  if (v8.getHeapStatistics().external_memory < MOST_BYTES_UNDER_WAY) return;
  const failure: Failure = {
    kind: "stopped",
    limit: "size",
    message: "The query was stopped: one row of its answer is longer than an answer may be.",
  };
  port?.postMessage({ failure });
}
