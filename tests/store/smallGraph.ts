/** A few states and agreements for tests of queries, and what a trespasser would have changed. */
import neo4j, { type Driver } from "neo4j-driver";
import { inject } from "vitest";

export function adminDriver(): Driver {
  const { uri, username, password } = inject("neo4j");
  return neo4j.driver(uri, neo4j.auth.basic(username, password));
}

export async function putSmallGraph(admin: Driver): Promise<void> {
  for (const statement of [
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
    `CREATE (ir:Entity:Country {id: 'country/IR', code: 'IR', name: 'Iran', latitude: 32.4, longitude: 53.7}),
            (cn:Entity:Country {id: 'country/CN', code: 'CN', name: 'China', latitude: 36.6, longitude: 103.8}),
            (ru:Entity:Country {id: 'country/RU', code: 'RU', name: 'Russia', latitude: 61.0, longitude: 97.0}),
            (sco:Entity:Bloc {id: 'bloc/SCO', code: 'SCO', name: 'SCO'}),
            (a:Entity:Agreement {id: 'agreement/a', name: 'A memorandum; it\\'s [one]', kind: 'memorandum', year: 2021}),
            (b:Entity:Agreement {id: 'agreement/b', name: 'تفاهم‌نامه', kind: 'memorandum', year: 2024}),
            (ir)-[:PARTY_TO {confidence: 'high'}]->(a), (ru)-[:PARTY_TO {confidence: 'low'}]->(a),
            (ru)-[:PARTY_TO]->(b), (cn)-[:PARTY_TO]->(b), (ir)-[:MEMBER_OF]->(sco), (cn)-[:MEMBER_OF]->(sco)`,
    "CREATE FULLTEXT INDEX test IF NOT EXISTS FOR (n:Agreement) ON EACH [n.name]",
    "CALL db.awaitIndexes(60)",
  ]) {
    await rowsOf(admin, statement);
  }
}

export async function rowsOf(
  admin: Driver,
  statement: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const session = admin.session();
  try {
    return (await session.run(statement)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** Everything that a query could have changed, as one text to compare. */
export async function stateOf(admin: Driver): Promise<string> {
  const parts = [
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id",
    "MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY a.id, b.id",
    "SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name",
    "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
    "SHOW USERS YIELD user, passwordChangeRequired RETURN user, passwordChangeRequired",
    "SHOW DATABASES YIELD name, currentStatus RETURN name, currentStatus ORDER BY name",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
  ];
  const answers: unknown[] = [];
  for (const part of parts) answers.push(await rowsOf(admin, part));
  return JSON.stringify(answers, null, 1);
}

/** Queries of visitors that the server is still at work on. */
export async function visitorsTransactions(admin: Driver): Promise<number> {
  const rows = await rowsOf(
    admin,
    "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'entente visitor' RETURN 1 AS one",
  );
  return rows.length;
}
