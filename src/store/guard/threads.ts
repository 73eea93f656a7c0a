/** The threads that visitors' queries run in: started when needed, ended when a query does not end by itself. */
import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { DatabaseAway } from "../away.ts";
import type { Address } from "../database.ts";
import type { Answer, Question } from "./answer.ts";
import { type Failure, stoppedByTime, toError } from "./failure.ts";
import type { Limits } from "./limits.ts";
import { createLingering } from "./lingering.ts";
import { QueryCancelled, QueryStopped } from "./refusal.ts";
import type { Message, Reply, ThreadData } from "./thread.ts";

/** Megabytes of JavaScript's own memory in one thread. */
const MEMORY = 384;
/** Milliseconds that a query may go on beyond its limit, so that the server's own answer comes first. */
const GRACE = 2_000;
/** Milliseconds in which a thread is up, on a machine that has much to do. */
const START = 30_000;
/** Milliseconds in which a cancelled query ends in order. */
const CANCEL_GRACE = 1_000;

export interface Threads {
  /**
   * @param over is called once, when nothing is at work on the question any more: the server may be for long after a
   *   query has been stopped for the visitor
   * @throws what the query failed with, as `refusal.ts` has it; QueryCancelled after `signal`
   */
  ask(question: Question, known: boolean, over: () => void, signal?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

/** The caller sees to it that no more than some ask at once. */
export function createThreads(address: Address, limits: Limits): Threads {
  const { seconds, rows, bytes } = limits;
  // These alone: whatever else the values carry, a thread takes no function.
  const { uri, username, password, database } = address;
  const workerData: ThreadData = {
    address: { uri, username, password, database },
    limits: { seconds, rows, bytes },
  };
  const all = new Set<Worker>();
  /** The one used last is taken first: mostly one thread is enough, and the others stay small. */
  const idle: Worker[] = [];
  const lingering = createLingering(address);

  function start(): Worker {
    const worker = new Worker(new URL("./thread.mjs", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    // What keeps the process running is the server, not a thread that waits.
    worker.unref();
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      all.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
    });
    all.add(worker);
    return worker;
  }

  idle.push(start());
  return {
    async ask(question, known, over, signal) {
      if (signal?.aborted) {
        over();
        throw new QueryCancelled();
      }
      const worker = idle.pop() ?? start();
      const asking = randomUUID();
      const message = { type: "ask", question, known, asking } as const;
      const ended = await conversation(worker, message, seconds, signal);
      if ("reply" in ended) {
        idle.push(worker);
        over();
      } else {
        void worker.terminate();
        void lingering.untilEnded(asking).then(over);
      }
      if ("error" in ended) throw ended.error;
      if ("answer" in ended.reply) return ended.reply.answer;
      throw signal?.aborted ? new QueryCancelled() : toError(ended.reply.failure);
    },
    async close() {
      await Promise.all([lingering.close(), ...[...all].map((worker) => worker.terminate())]);
    },
  };
}

type LastReply = Exclude<Reply, { readonly begun: true }>;
type Ended = { readonly reply: LastReply } | { readonly error: Error };

/** @returns an error where the thread is of no further use */
function conversation(
  worker: Worker,
  message: Message,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  return new Promise((resolve) => {
    const end = (ended: Ended) => {
      clearTimeout(timer);
      worker.off("message", onReply).off("error", onError).off("exit", onExit);
      signal?.removeEventListener("abort", onAbort);
      resolve(ended);
    };
    const endAfter = (milliseconds: number) =>
      setTimeout(() => end({ error: stoppedByTime(seconds) }), milliseconds);
    const onReply = (reply: Reply) => {
      if (!("begun" in reply)) {
        end(leavesThreadFull(reply) ? { error: toError(reply.failure) } : { reply });
      } else if (!signal?.aborted) {
        clearTimeout(timer);
        timer = endAfter(seconds * 1000 + GRACE);
      }
    };
    const onError = (error: Error) => end({ error: isOutOfMemory(error) ? tooLong() : error });
    const onExit = () =>
      end({ error: new DatabaseAway("unreachable", "The thread of this query ended early.") });
    const onAbort = () => {
      worker.postMessage({ type: "cancel" } satisfies Message);
      clearTimeout(timer);
      timer = setTimeout(() => end({ error: new QueryCancelled() }), CANCEL_GRACE);
    };
    let timer = endAfter(START);
    worker.on("message", onReply).on("error", onError).on("exit", onExit);
    signal?.addEventListener("abort", onAbort);
    worker.postMessage(message);
  });
}

/** The rest of a row that is too long is still on its way there. */
function leavesThreadFull(reply: LastReply): reply is LastReply & { failure: Failure } {
  return "failure" in reply && reply.failure.kind === "stopped" && reply.failure.limit === "size";
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooLong(): QueryStopped {
  return new QueryStopped(
    "size",
    "The query was stopped: its answer needs more memory than it may.",
  );
}
