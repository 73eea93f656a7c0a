/** Where a local database keeps what it needs, under the home that the environment names. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Holds the one pin of the version. */
export const POM_FILE = join(import.meta.dirname, "pom.xml");
export const NEO4J_VERSION = readVersion();

export interface Places {
  /** All of it. */
  readonly root: string;
  /** Jars, one folder a version; may be shared by several homes. */
  readonly jars: string;
  /** Neo4j's own home: configuration, data, logs. */
  readonly server: string;
  readonly data: string;
  readonly configuration: string;
  readonly log: string;
  readonly state: string;
  readonly startLock: string;
}

export function placesUnder(home: string, sharedJars?: string): Places {
  const root = resolve(home, "neo4j");
  const server = join(root, "server");
  return {
    root,
    jars: join(resolve(sharedJars ?? root), NEO4J_VERSION, "lib"),
    server,
    data: join(server, "data"),
    configuration: join(server, "conf"),
    log: join(server, "logs", "neo4j.log"),
    state: join(root, "state.json"),
    startLock: join(root, "start.lock"),
  };
}

function readVersion(): string {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(POM_FILE, "utf8"))?.[1];
  if (version === undefined) throw new Error(`${POM_FILE} names no neo4j.version.`);
  return version;
}
