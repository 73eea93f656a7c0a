/** The settings of a local database: reachable from this machine alone, and a second wall around visitors' queries. */

/** Megabytes. With less than 1 GB the seed tenfold does not fit one transaction. */
export const HEAP = 1024;

/** Settings that hold however the server is run; addresses are added by who runs it. */
const SETTINGS: Readonly<Record<string, string>> = {
  "server.http.enabled": "false",
  "server.https.enabled": "false",
  "server.memory.pagecache.size": "256m",
  // Seven tenths of the heap, and all of it for one transaction: a load is one.
  "dbms.memory.transaction.total.max": "716m",
  // LOAD CSV reads neither files nor addresses.
  "dbms.security.allow_csv_import_from_file_urls": "false",
  "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
  // Of procedures beyond Neo4j's own none is loaded.
  "dbms.security.procedures.allowlist": "db.index.fulltext.*",
  "dbms.usage_report.enabled": "false",
  "client.allow_telemetry": "false",
  // Stopping waits for nobody: by then the databases are closed already.
  "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
  "internal.server.bolt.connection_shutdown_wait_time": "1s",
  // A small data set needs no log files of 256 MB made in advance.
  "db.tx_log.preallocate": "false",
  "db.tx_log.rotation.size": "64m",
  "db.tx_log.rotation.retention_policy": "1 files",
};

/** @returns the text of `neo4j.conf` for a server of this machine on `port` */
export function configurationFile(port: number): string {
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    ...SETTINGS,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

/** The same settings as variables of Neo4j's container image: dots become `_`, underscores `__`. */
export function containerVariables(): string[] {
  const heap = `${HEAP}m`;
  const settings = {
    "server.memory.heap.initial_size": heap,
    "server.memory.heap.max_size": heap,
    ...SETTINGS,
  };
  return Object.entries(settings).map(
    ([name, value]) => `NEO4J_${name.replaceAll("_", "__").replaceAll(".", "_")}=${value}`,
  );
}
