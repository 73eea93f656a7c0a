/** What every route has at hand, and what each request carries. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Logger } from "pino";
import type { Database } from "../store/database.ts";
import type { Guard } from "../store/guard/guard.ts";
import type { Limits } from "../store/guard/limits.ts";
import type { LiveData } from "./liveData.ts";
import type { Queue } from "./queue.ts";

export interface ServerEnvironment {
  Variables: { requestId: string; log: Logger };
}

export type App = OpenAPIHono<ServerEnvironment>;

export interface ServerContext {
  readonly data: LiveData;
  readonly database: Database;
  /** Answers visitors' queries. */
  readonly guard: Guard;
  /** Of the guard, to be told. */
  readonly limits: Limits;
  /** Where pictures and files are made, for they keep the processor busy. */
  readonly queue: Queue;
  /** Proxies of one's own in front, as TRUST_PROXY says. */
  readonly proxies: number;
  /** The product's version. */
  readonly version: string;
  /** The folder that the data set's paths start from. */
  readonly root: string;
  /** What the world calls the server. */
  readonly publicUrl: URL | undefined;
  /** Where an error in the data is reported. */
  readonly feedbackUrl: URL | undefined;
}

/** Adds one group of addresses to the application. */
export type AddRoutes = (app: App, context: ServerContext) => void;
