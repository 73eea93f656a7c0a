/** `entente db`: the database itself, started, stopped and looked at. */
import { plural } from "../network/plural.ts";
import { connect } from "../store/database.ts";
import { findLocal, startLocal, stopLocal } from "../store/local/local.ts";
import { readDataSet } from "../store/snapshot.ts";
import { missingWall } from "../store/wall.ts";
import { type AddCommand, type Context, examples, openContext } from "./context.ts";
import { EXIT } from "./exit.ts";

export const addDb: AddCommand = (program) => {
  const db = program
    .command("db")
    .description("start, stop or look at the local database")
    .addHelpText("after", examples("db start", "db status"));
  db.command("start")
    .description("start the local database, and leave it running")
    .addHelpText("after", examples("db start"))
    .action(() => start(openContext()));
  db.command("stop")
    .description("stop the local database, in order")
    .addHelpText("after", examples("db stop"))
    .action(() => stop(openContext()));
  db.command("status")
    .description("tell where the database is, whether it answers, and which data it holds")
    .addHelpText("after", examples("db status"))
    .action(() => status(openContext()));
};

async function start({ environment, terminal }: Context): Promise<void> {
  if (environment.neo4j !== undefined) {
    terminal.tell("NEO4J_URI is set, so no local database is needed, and none was started.");
    return status({ environment, terminal });
  }
  const local = await startLocal({ home: environment.home, log: terminal.tell, keep: true });
  terminal.tell(local.started ? "The local database is up." : "The local database was up already.");
  terminal.result(local.uri);
}

async function stop({ environment, terminal }: Context): Promise<void> {
  if (environment.neo4j !== undefined) {
    terminal.tell("NEO4J_URI is set: a database elsewhere is stopped where it runs.");
  }
  const stopped = await stopLocal(environment.home);
  terminal.tell(stopped ? "The local database is stopped." : "No local database was running.");
}

async function status({ environment, terminal }: Context): Promise<void> {
  const address = environment.neo4j ?? (await localAddress(environment.home, terminal.tell));
  if (address === null) {
    terminal.result("The local database is not running.");
    process.exitCode = EXIT.away;
    return;
  }
  const database = connect(address);
  try {
    await database.ping();
    const dataSet = await readDataSet(database);
    terminal.result(`Neo4j at ${address.uri} answers.`);
    terminal.result(
      dataSet === null
        ? "It holds no data set."
        : `It holds ${dataSet.name} (${dataSet.hash.slice(0, 12)}), ` +
            `${plural(dataSet.records, "agreement")}, from ${dataSet.paths.join(", ")}.`,
    );
    if (dataSet?.complete === false) {
      terminal.result("The last load is unfinished: run it again to complete it.");
    }
    for (const gap of await missingWall(database)) {
      terminal.tell(`Before visitors may ask this server in Cypher: ${gap}`);
    }
  } finally {
    await database.close();
  }
}

/** Of a local database that runs; it is not started for a look. */
async function localAddress(home: string, log: (line: string) => void) {
  const address = await findLocal(home, log);
  return address && { ...address, database: "neo4j" };
}
