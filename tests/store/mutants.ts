/** Attacks spliced into reading queries: nested, commented, spelt otherwise. The same seed gives the same ones. */

const CLAUSES = [
  "LOAD CSV FROM 'http://127.0.0.1:{PORT}/x' AS f",
  "LOAD CSV WITH HEADERS FROM 'file://{FILE}' AS f",
  "CREATE (f:Trap)",
  "MERGE (f:Trap {id: 'trap'})",
  "MATCH (f) SET f.name = 'trap'",
  "MATCH (f) SET f:Trap",
  "MATCH (f) REMOVE f.name",
  "MATCH (f) DETACH DELETE f WITH 1 AS f",
  "CALL dbms.listConfig() YIELD name AS f",
  "CALL dbms.listConnections() YIELD connectionId AS f",
  "CALL db.createLabel('Trap') WITH 1 AS f",
  "CALL db.stats.retrieve('META') YIELD data AS f",
  "USE system MATCH (f)",
];

const CALLS = [
  "apoc.cypher.runFirstColumnSingle('CREATE (t:Trap) RETURN t', {})",
  "apoc.load.csv('file://{FILE}')",
  "custom.anything(1)",
  "linenumber()",
  "graph.byName('system')",
];

/** Places for a clause that names `f`. */
const AROUND_CLAUSES: readonly ((clause: string) => string)[] = [
  (clause) => `${clause} RETURN f`,
  (clause) => `MATCH (n) CALL { ${clause} RETURN f } RETURN n, f`,
  (clause) => `MATCH (n) CALL () { ${clause} RETURN f } RETURN f`,
  (clause) => `MATCH (n) WHERE EXISTS { ${clause} RETURN f } RETURN n`,
  (clause) => `RETURN COUNT { ${clause} RETURN f } AS c`,
  (clause) => `RETURN [x IN range(1, 2) | COLLECT { ${clause} RETURN f }] AS c`,
  (clause) => `RETURN reduce(s = 0, x IN [1] | s + COUNT { ${clause} RETURN f }) AS c`,
  (clause) => `MATCH (n) RETURN n ORDER BY COUNT { ${clause} RETURN f } LIMIT 1`,
  (clause) => `RETURN 1 AS f UNION ${clause} RETURN f`,
  (clause) => `RETURN 1 AS f UNION ALL CALL { ${clause} RETURN f } RETURN f`,
  (clause) => `CALL { CALL { CALL { ${clause} RETURN f } RETURN f } RETURN f } RETURN f`,
  (clause) => `MATCH (n) WHERE any(x IN [1] WHERE EXISTS { ${clause} RETURN f }) RETURN n`,
  (clause) => `MATCH (n {name: head(COLLECT { ${clause} RETURN f })}) RETURN n`,
  (clause) => `RETURN CASE WHEN EXISTS { ${clause} RETURN f } THEN 1 ELSE 2 END AS c`,
  (clause) => `EXPLAIN ${clause} RETURN f`,
];

const AROUND_CALLS: readonly ((call: string) => string)[] = [
  (call) => `RETURN ${call} AS f`,
  (call) => `MATCH (n) WHERE n.name = ${call} RETURN n`,
  (call) => `MATCH (n {id: ${call}}) RETURN n`,
  (call) => `RETURN [x IN [1] | ${call}] AS f`,
  (call) => `MATCH (n) RETURN n {.name, f: ${call}} AS f ORDER BY ${call}`,
  (call) => `UNWIND ${call} AS f RETURN f`,
  (call) => `CALL db.index.fulltext.queryNodes('test', toString(${call})) YIELD node RETURN node`,
  (call) => `RETURN EXISTS { MATCH (n) WHERE ${call} IS NOT NULL } AS f`,
  (call) => `RETURN coalesce(null, abs(size(toString(${call})))) AS f`,
  (call) => `MATCH (n) RETURN count(DISTINCT ${call}) AS f SKIP 0`,
];

const COMMENTS = [
  "/**/",
  "/* x */",
  "/* ' */",
  '/* " ` */',
  "// x\n",
  "// '\r",
  "//\\\\u000a\n",
  "/*\n*/",
];

/** @returns `count` queries, none of which a visitor may have answered */
export function mutants(seed: number, count: number): string[] {
  const random = generator(seed);
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("Nothing to choose from.");
    return item;
  };
  return Array.from({ length: count }, () => {
    const text = random() < 0.7 ? one(AROUND_CLAUSES)(one(CLAUSES)) : one(AROUND_CALLS)(one(CALLS));
    return spellOtherwise(text, random, one);
  });
}

function spellOtherwise(
  text: string,
  random: () => number,
  one: <Item>(items: readonly Item[]) => Item,
): string {
  // Words, literals and signs: between any two of them blanks and comments may stand.
  const words = text.match(/'[^']*'|[A-Za-z]+|\s+|./gs) ?? [];
  const rate = one([0, 0.05, 0.3]);
  const [inQuotes, inEscapes] = [random() < 0.3, random() < 0.08];
  return words
    .map((word) => {
      if (/^\s+$/.test(word)) {
        return random() < rate
          ? `${one(COMMENTS)} ${one(["\t", "\n", "\r\n", "\u00a0", "\u2028"])}`
          : word;
      }
      if (!/^[A-Za-z]+$/.test(word)) return word;
      if (inEscapes && random() < 0.2) return asEscapes(word);
      if (inQuotes && /^(apoc|cypher|dbms|listConfig|load|csv|custom|anything)$/.test(word))
        return `\`${word}\``;
      return /^[A-Z]+$/.test(word) && random() < rate ? mixCase(word, random) : word;
    })
    .join("");
}

function asEscapes(word: string): string {
  return [...word]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

function mixCase(word: string, random: () => number): string {
  return [...word].map((letter) => (random() < 0.5 ? letter.toLowerCase() : letter)).join("");
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
