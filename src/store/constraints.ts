/** Constraints and indexes, derived from the ontology: what the loader makes sure of, and `cypher/constraints.cypher`. */
import { NODE_LABELS } from "../model/ontology.ts";
import { nodeProperties } from "../model/payload.ts";

export interface SchemaRule {
  readonly name: string;
  /** Why it is there. */
  readonly reason: string;
  readonly statement: string;
}

/** Needed before anything is written. */
export const CONSTRAINTS: readonly SchemaRule[] = [
  {
    name: "entity_id",
    reason: "Every node of ours is found by its id, and an id is used once.",
    statement: "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
  },
  {
    name: "data_set_key",
    reason: "There is one node that says which data the database holds.",
    statement:
      "CREATE CONSTRAINT data_set_key IF NOT EXISTS FOR (d:DataSet) REQUIRE d.key IS UNIQUE",
  },
];

/** For questions; made once the data is there. */
export const INDEXES: readonly SchemaRule[] = [
  {
    name: "entity_name",
    reason: "Look-up by name.",
    statement: "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)",
  },
  ...codeIndexes(),
  ...yearIndexes(),
  {
    name: "entity_text",
    reason: "Full-text search: CALL db.index.fulltext.queryNodes('entity_text', 'cyber*').",
    statement:
      "CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity) " +
      `ON EACH [${searchedProperties()
        .map((name) => `n.${name}`)
        .join(", ")}] ` +
      "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
  },
];

/** The text of `cypher/constraints.cypher`. */
export function constraintsCypher(): string {
  const head =
    "// Constraints and indexes. Derived from the ontology (src/model/ontology.ts) by `npm run derive`:\n" +
    "// do not edit here. `entente load` makes sure of them; running this file by hand does no harm.\n";
  const rules = [...CONSTRAINTS, ...INDEXES];
  return `${head}\n${rules.map(({ reason, statement }) => `// ${reason}\n${statement};\n`).join("\n")}`;
}

function codeIndexes(): SchemaRule[] {
  return NODE_LABELS.flatMap((label) =>
    Object.entries(nodeProperties(label))
      .filter(([, { kind, searched }]) => kind === "code" && searched === true)
      .map(([property]) => propertyIndex(label, property, "Look-up by code.")),
  );
}

function yearIndexes(): SchemaRule[] {
  return NODE_LABELS.flatMap((label) =>
    Object.entries(nodeProperties(label))
      .filter(([, { kind }]) => kind === "year")
      .map(([property]) => propertyIndex(label, property, "Ranges of years.")),
  );
}

function propertyIndex(label: string, property: string, reason: string): SchemaRule {
  const name = `${label.toLowerCase()}_${property.toLowerCase()}`;
  return {
    name,
    reason,
    statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  };
}

function searchedProperties(): string[] {
  const names = NODE_LABELS.flatMap((label) =>
    Object.entries(nodeProperties(label))
      .filter(([, { searched }]) => searched === true)
      .map(([name]) => name),
  );
  return [...new Set(names)];
}
