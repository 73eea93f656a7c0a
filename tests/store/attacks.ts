/** Queries that a visitor must not get away with, each with what refuses it. `{PORT}` and `{FILE}` are the test's own traps. */

export interface Attack {
  readonly query: string;
  /** Kind and name of the refusal; "fault" where Neo4j itself does not understand it; "harmless" where it may run. */
  readonly ends: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

const URL = "http://127.0.0.1:{PORT}/trap";

export const ATTACKS: readonly Attack[] = [
  // Writing
  { query: "CREATE (:Trap)", ends: "clause CREATE" },
  { query: "create (n:Trap {id: 'x'}) return n", ends: "clause CREATE" },
  { query: "INSERT (:Trap)", ends: "clause INSERT" },
  { query: "MERGE (n:Trap {id: 1}) ON CREATE SET n.x = 1 RETURN n", ends: "clause MERGE" },
  { query: "MATCH (n) SET n.name = 'x' RETURN n", ends: "clause SET" },
  { query: "MATCH (n) SET n += {name: 'x'}", ends: "clause SET" },
  { query: "MATCH (n) SET n:Trap", ends: "clause SET" },
  { query: "MATCH (n) SET n[$key] = 1", ends: "clause SET", parameters: { key: "name" } },
  { query: "MATCH (n) REMOVE n.name", ends: "clause REMOVE" },
  { query: "MATCH (n) REMOVE n:Country", ends: "clause REMOVE" },
  { query: "MATCH (n) DELETE n", ends: "clause DELETE" },
  { query: "MATCH (n) DETACH DELETE n", ends: "clause DETACH" },
  { query: "MATCH (n) NODETACH DELETE n", ends: "clause NODETACH" },
  { query: "FOREACH (x IN [1] | CREATE (:Trap))", ends: "clause FOREACH" },
  { query: "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n", ends: "clause SET" },
  { query: "CALL () { CREATE (:Trap) } RETURN 1", ends: "clause CREATE" },
  {
    query: "RETURN 1 AS x UNION CALL { CREATE (t:Trap) RETURN 2 AS x } RETURN x",
    ends: "clause CREATE",
  },
  { query: "RETURN [x IN [1] | COLLECT { CREATE (t:Trap) RETURN t }]", ends: "clause CREATE" },
  { query: "MATCH (n) WHERE EXISTS { CREATE (t:Trap) RETURN t } RETURN n", ends: "clause CREATE" },
  { query: "/* only reading */ CREATE /* really */ (:Trap) // RETURN 1", ends: "clause CREATE" },
  { query: "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 10 ROWS", ends: "clause DELETE" },
  {
    query: "UNWIND [1,2] AS x CALL { WITH x RETURN x AS y } IN TRANSACTIONS RETURN y",
    ends: "clause CALL { … } IN TRANSACTIONS",
  },
  {
    query: "UNWIND [1,2] AS x CALL (x) { RETURN x AS y } IN 3 CONCURRENT TRANSACTIONS RETURN y",
    ends: "clause CALL { … } IN TRANSACTIONS",
  },
  // Files and addresses
  { query: `LOAD CSV FROM '${URL}' AS line RETURN line`, ends: "clause LOAD CSV" },
  { query: "LOAD CSV FROM 'file://{FILE}' AS line RETURN line", ends: "clause LOAD CSV" },
  { query: "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", ends: "clause LOAD CSV" },
  {
    query: `LOAD CSV WITH HEADERS FROM $url AS l RETURN l`,
    ends: "clause LOAD CSV",
    parameters: { url: "file:///etc/passwd" },
  },
  { query: `/* a */ LOAD /* b */ CSV // c\nFROM '${URL}' AS l RETURN l`, ends: "clause LOAD CSV" },
  { query: `load\tcsv\rfrom "${URL}" as l return l`, ends: "clause LOAD CSV" },
  { query: `RETURN 1 AS x UNION LOAD CSV FROM '${URL}' AS x RETURN x`, ends: "clause LOAD CSV" },
  { query: `CALL { LOAD CSV FROM '${URL}' AS l RETURN l } RETURN l`, ends: "clause LOAD CSV" },
  {
    query: `MATCH (n) CALL (n) { LOAD CSV FROM '${URL}' AS l RETURN l } RETURN l`,
    ends: "clause LOAD CSV",
  },
  {
    query: `UNWIND [1] AS y RETURN [x IN [y] | COLLECT { LOAD CSV FROM '${URL}' AS l RETURN l }]`,
    ends: "clause LOAD CSV",
  },
  {
    query: `MATCH (n) WHERE EXISTS { LOAD CSV FROM '${URL}' AS l RETURN l } RETURN n`,
    ends: "clause LOAD CSV",
  },
  { query: `RETURN COUNT { LOAD CSV FROM '${URL}' AS l RETURN l }`, ends: "clause LOAD CSV" },
  {
    query: `RETURN reduce(s = 0, x IN [1] | s + COUNT { LOAD CSV FROM '${URL}' AS l RETURN l })`,
    ends: "clause LOAD CSV",
  },
  {
    query: `MATCH (n) RETURN n ORDER BY COUNT { LOAD CSV FROM '${URL}' AS l RETURN l } LIMIT 1`,
    ends: "clause LOAD CSV",
  },
  {
    query: "LOAD CSV FROM 'http://169.254.169.254/latest/meta-data/' AS l RETURN l",
    ends: "clause LOAD CSV",
  },
  { query: "LOAD CSV FROM 'ftp://127.0.0.1:{PORT}/x' AS l RETURN l", ends: "clause LOAD CSV" },
  { query: "RETURN linenumber()", ends: "function linenumber" },
  { query: "RETURN file()", ends: "function file" },
  // What the server is and who uses it
  { query: "SHOW SETTINGS", ends: "clause SHOW" },
  { query: "SHOW USERS", ends: "clause SHOW" },
  { query: "SHOW CURRENT USER", ends: "clause SHOW" },
  { query: "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery", ends: "clause SHOW" },
  { query: "SHOW PROCEDURES", ends: "clause SHOW" },
  { query: "SHOW FUNCTIONS", ends: "clause SHOW" },
  { query: "SHOW DATABASES", ends: "clause SHOW" },
  { query: "SHOW INDEXES", ends: "clause SHOW" },
  { query: "SHOW CONSTRAINTS", ends: "clause SHOW" },
  { query: "show privileges", ends: "clause SHOW" },
  { query: "TERMINATE TRANSACTIONS 'neo4j-transaction-1'", ends: "clause TERMINATE" },
  {
    query:
      "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
    ends: "clause SHOW",
  },
  {
    query: "TERMINATE TRANSACTIONS $ids",
    ends: "clause TERMINATE",
    parameters: { ids: ["neo4j-transaction-1"] },
  },
  // Administration and schema
  { query: "CREATE USER trap SET PASSWORD 'trap-trap-1'", ends: "clause CREATE" },
  { query: "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", ends: "clause ALTER" },
  { query: "ALTER USER neo4j SET PASSWORD 'trap-trap-1'", ends: "clause ALTER" },
  { query: "DROP USER neo4j", ends: "clause DROP" },
  { query: "CREATE DATABASE trap", ends: "clause CREATE" },
  { query: "DROP DATABASE neo4j", ends: "clause DROP" },
  { query: "STOP DATABASE neo4j", ends: "clause STOP" },
  { query: "CREATE INDEX trap FOR (n:Country) ON (n.trap)", ends: "clause CREATE" },
  {
    query: "CREATE CONSTRAINT trap FOR (n:Country) REQUIRE n.trap IS UNIQUE",
    ends: "clause CREATE",
  },
  { query: "DROP INDEX trap IF EXISTS", ends: "clause DROP" },
  { query: "GRANT ROLE admin TO neo4j", ends: "clause GRANT" },
  { query: "ENABLE SERVER 'x'", ends: "clause ENABLE" },
  { query: "USE system SHOW USERS", ends: "clause USE" },
  { query: "USE neo4j MATCH (n) RETURN n", ends: "clause USE" },
  { query: "USE system RETURN 1", ends: "clause USE" },
  { query: "USE graph.byName('system') RETURN 1", ends: "clause USE" },
  { query: "CALL { USE neo4j RETURN 1 AS x } RETURN x", ends: "clause USE" },
  // Procedures
  { query: "CALL dbms.listConfig()", ends: "procedure dbms.listConfig" },
  { query: "CALL dbms.killConnections(['bolt-1'])", ends: "procedure dbms.killConnections" },
  { query: "CALL dbms.listConnections()", ends: "procedure dbms.listConnections" },
  { query: "CALL dbms.queryJmx('*:*')", ends: "procedure dbms.queryJmx" },
  { query: "CALL dbms.components", ends: "procedure dbms.components" },
  { query: "CALL dbms.upgrade()", ends: "procedure dbms.upgrade" },
  { query: "CALL db.clearQueryCaches()", ends: "procedure db.clearQueryCaches" },
  { query: "CALL db.createLabel('Trap')", ends: "procedure db.createLabel" },
  { query: "CALL db.stats.collect('QUERIES')", ends: "procedure db.stats.collect" },
  { query: "CALL db.stats.retrieve('QUERIES')", ends: "procedure db.stats.retrieve" },
  { query: "CALL db.prepareForReplanning(1)", ends: "procedure db.prepareForReplanning" },
  { query: "CALL tx.setMetaData({app: 'somebody else'})", ends: "procedure tx.setMetaData" },
  { query: "CALL `dbms`.`listConfig`() YIELD name RETURN name", ends: "procedure dbms.listConfig" },
  {
    query: "CALL dbms . /* x */ listConfig ( ) YIELD name RETURN name",
    ends: "procedure dbms.listConfig",
  },
  { query: "CALL `dbms.listConfig`()", ends: "procedure `dbms.listConfig`" },
  {
    query:
      "MATCH (n) WHERE any(x IN [1] WHERE EXISTS { CALL dbms.components() YIELD name RETURN name }) RETURN n",
    ends: "procedure dbms.components",
  },
  {
    query: "CALL apoc.cypher.runWrite('CREATE (:Trap)', {})",
    ends: "procedure apoc.cypher.runWrite",
  },
  { query: `CALL apoc.load.json('${URL}')`, ends: "procedure apoc.load.json" },
  { query: "CALL apoc.trigger.add('a', 'CREATE (:Trap)', {})", ends: "procedure apoc.trigger.add" },
  // Functions
  {
    query: "RETURN apoc.cypher.runFirstColumnSingle('CREATE (t:Trap) RETURN t', {})",
    ends: "function apoc.cypher.runFirstColumnSingle",
  },
  {
    query: "RETURN `apoc`.`cypher`.runFirstColumnSingle('RETURN 1', {})",
    ends: "function apoc.cypher.runFirstColumnSingle",
  },
  {
    query: "RETURN `apoc.cypher.runFirstColumnSingle`('RETURN 1', {})",
    ends: "function `apoc.cypher.runFirstColumnSingle`",
  },
  {
    query: "RETURN apoc /* x */ . // y\n cypher . runFirstColumnSingle('RETURN 1', {})",
    ends: "function apoc.cypher.runFirstColumnSingle",
  },
  {
    query: "RETURN [x IN [1] WHERE apoc.util.sleep(100000) | x]",
    ends: "function apoc.util.sleep",
  },
  { query: "MATCH (n {id: apoc.load.x()}) RETURN n", ends: "function apoc.load.x" },
  { query: "RETURN unheardOf(1)", ends: "function unheardOf" },
  { query: "RETURN graph.names()", ends: "function graph.names" },
  // Tricks with the text
  { query: "CYPHER replan=force RETURN 1", ends: "option CYPHER" },
  { query: "CYPHER runtime=parallel RETURN 1", ends: "option CYPHER" },
  { query: "PROFILE MATCH (n) RETURN n", ends: "option PROFILE" },
  { query: "EXPLAIN EXPLAIN RETURN 1", ends: "option EXPLAIN" },
  { query: "EXPLAIN CREATE (:Trap)", ends: "clause CREATE" },
  { query: "RETURN 1; CREATE (:Trap)", ends: "statement several statements" },
  { query: "RETURN 1;;CREATE (:Trap)", ends: "fault" },
  { query: "RETURN 1 // \\u000a CREATE (:Trap)", ends: "text \\u" },
  { query: "RETURN '\\u0027 CREATE (:Trap) //'", ends: "text \\u" },
  { query: "\\u0043REATE (:Trap)", ends: "text \\u" },
  { query: "RETURN `\\u0060, apoc.x() //`", ends: "text \\u" },
  { query: 'RETURN "\\\\\\u0022 AS x CREATE (t:Trap) //"', ends: "text \\u" },
  { query: "RETURN '\\' CREATE (:Trap) //", ends: "clause CREATE" },
  { query: "RETURN 1 /* */ CREATE (:Trap) /* */", ends: "clause CREATE" },
  { query: "RETURN 1\u2028CREATE (:Trap)", ends: "clause CREATE" },
  { query: "// x\u2028CREATE (:Trap)", ends: "fault" },
  { query: "// x\rCREATE (:Trap)", ends: "clause CREATE" },
  { query: "RETURN 1\0", ends: "text characters" },
  { query: `RETURN ${"(".repeat(5000)}1${")".repeat(5000)}`, ends: "text nesting" },
  { query: `RETURN '${"x".repeat(21_000)}'`, ends: "text length" },
  { query: ":use system", ends: "clause A command of Neo4j Browser" },
  { query: "", ends: "fault" },
  // Parameters are values and nothing else
  {
    query: "MATCH (n {id: $id}) RETURN n",
    ends: "harmless",
    parameters: { id: "'}) DETACH DELETE n //" },
  },
  {
    query: "MATCH (n:$($label)) RETURN n",
    ends: "harmless",
    parameters: { label: "Country) DELETE (n" },
  },
  { query: "RETURN 'LOAD CSV FROM x' AS `CREATE (:Trap)` // DELETE n", ends: "harmless" },
];
