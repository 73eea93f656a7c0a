/** The procedures that a visitor's query may call: full-text search, and what the graph is made of. */
export const ALLOWED_PROCEDURES = [
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.labels",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.schema.visualization",
] as const;

const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_PROCEDURES);

export function isAllowedProcedure(name: string): boolean {
  return ALLOWED.has(name);
}
