/** `entente start`: the whole product up, in one command, until Ctrl-C. */
import { pino } from "pino";
import { EnvironmentError } from "../environment.ts";
import { SEED_DIRECTORY } from "../seed/read.ts";
import { readDist } from "../server/dist.ts";
import { createLayouts } from "../server/layouts.ts";
import { createLiveData } from "../server/liveData.ts";
import { createLog } from "../server/log.ts";
import { assertPortIsFree, type Serving, serve } from "../server/serve.ts";
import type { Database } from "../store/database.ts";
import { createGuard } from "../store/guard/guard.ts";
import { readDataSet } from "../store/snapshot.ts";
import { buildIfStale, DIST } from "./builds.ts";
import { type AddCommand, type Context, examples, openContext, ROOT, VERSION } from "./context.ts";
import { type Opened, openDatabase } from "./database.ts";
import { onInterrupt } from "./interrupt.ts";
import { loadWithProgress, nameOf, pathsOrSeed, readSet } from "./set.ts";

export const addStart: AddCommand = (program) => {
  program
    .command("start")
    .description("start the database, load the seed, serve the explorer; Ctrl-C stops all of it")
    .addHelpText("after", examples("start"))
    .action(() => start(openContext()));
};

async function start(context: Context): Promise<void> {
  const { environment, terminal } = context;
  const { host, port } = environment;
  assertAtRoot(environment.publicUrl);
  await assertPortIsFree(host, port);
  const opening = openDatabase(context);
  let serving: Serving | undefined;
  const interrupted = onInterrupt({
    async calmly() {
      terminal.tell("\nStopping …");
      await serving?.close();
      await opening.close();
    },
    atOnce: opening.kill,
    exitCode: 0,
    withParent: environment.underNpm,
  });
  try {
    const opened = await opening.ready;
    await loadSeedIfOurs(context, opened.database);
    await buildIfStale(terminal);
    serving = await serveData(context, opened);
    terminal.result(`Entente is at ${environment.publicUrl?.href ?? serving.url}`);
    if (terminal.watched) terminal.tell("Ctrl-C stops it.");
  } catch (error) {
    await interrupted.orNever();
    await opening.close();
    interrupted.ignore();
    throw error;
  }
}

/** Its own addresses and those of its embeds begin at the root. */
function assertAtRoot(publicUrl: URL | undefined): void {
  if (publicUrl === undefined || publicUrl.pathname === "/") return;
  throw new EnvironmentError(
    `PUBLIC_URL is “${publicUrl.href}”, but a server lies at the root of its host: give it a host name of its own. ` +
      "A folder of files, from the command site, may lie anywhere.",
  );
}

/** The seed goes into an empty database or over the seed; another set is served as it is. */
async function loadSeedIfOurs({ terminal }: Context, database: Database): Promise<void> {
  const held = await readDataSet(database);
  if (held !== null && held.paths.join() !== nameOf(SEED_DIRECTORY)) {
    terminal.tell(
      `The database holds another set, ${held.name} from ${held.paths.join(", ")}: that is served, ` +
        "and the seed is not loaded.",
    );
    if (!held.complete) {
      terminal.tell(
        `Its last load is unfinished: npm run entente -- load ${held.paths.join(" ")} completes it.`,
      );
    }
    return;
  }
  const set = await readSet(terminal, pathsOrSeed([]));
  const { changes, dataSet } = await loadWithProgress(terminal, database, set, {});
  terminal.tell(
    `${changes > 0 ? "Loaded" : "The database holds"} the seed: ${dataSet.records} agreements.`,
  );
}

async function serveData(context: Context, { database, address }: Opened): Promise<Serving> {
  const { host, port, home, publicUrl, feedbackUrl, allowedHosts, proxies, queries } =
    context.environment;
  const log = createLog(pino.destination(2), context.terminal.watched ? "warn" : "info");
  const data = createLiveData(
    database,
    createLayouts({ home, root: ROOT, onCompute: () => log.info("laying out the network") }),
    log,
  );
  // The first visitor need not wait for what all visitors get.
  await data.held();
  const dist = await readDist(DIST);
  const names = { host, publicUrl, allowedHosts };
  const guard = createGuard(address, queries);
  // Loaded here alone: the other commands are up sooner without the server.
  const { createApp } = await import("../server/app.ts");
  const app = createApp({
    data,
    database,
    limits: queries,
    guard,
    proxies,
    dist,
    names,
    log,
    version: VERSION,
    root: ROOT,
    publicUrl,
    feedbackUrl,
  });
  const serving = await serve(app, { host, port });
  return {
    url: serving.url,
    async close(patience) {
      await serving.close(patience);
      await guard.close();
    },
  };
}
