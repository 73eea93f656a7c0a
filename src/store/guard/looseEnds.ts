/** Ends of relationships that a query returns without the nodes themselves: looked up, so that a relationship can be told. */
import neo4j, { type Transaction } from "neo4j-driver";
import { toExactJson } from "../exactValue.ts";

export interface LooseEnds {
  /** Looks at one value of a row. */
  see(value: unknown): void;
  /** JSON text of a list of nodes, each with `id` and `name` alone. */
  lookUp(transaction: Transaction): Promise<string>;
}

const LOOK_UP =
  "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id " +
  "RETURN id, labels(n) AS labels, n{.id, .name} AS properties";

export function createLooseEnds(): LooseEnds {
  const nodes = new Set<string>();
  const ends = new Set<string>();

  function see(value: unknown): void {
    if (typeof value !== "object" || value === null || neo4j.isInt(value)) return;
    if (Array.isArray(value)) value.forEach(see);
    else if (neo4j.isNode(value)) nodes.add(value.elementId);
    else if (neo4j.isRelationship(value)) {
      ends.add(value.startNodeElementId);
      ends.add(value.endNodeElementId);
    } else if (neo4j.isPath(value)) {
      nodes.add(value.start.elementId);
      for (const { end } of value.segments) nodes.add(end.elementId);
    } else if (Object.getPrototypeOf(value) === Object.prototype) Object.values(value).forEach(see);
  }

  return {
    see,
    async lookUp(transaction) {
      const ids = [...ends].filter((id) => !nodes.has(id));
      if (ids.length === 0) return "[]";
      const { records } = await transaction.run(LOOK_UP, { ids });
      const found = records.map((row) => {
        const [elementId, labels, properties] = ["id", "labels", "properties"].map((key) =>
          toExactJson(row.get(key)),
        );
        return `{"$type":"node","elementId":${elementId},"labels":${labels},"properties":${properties}}`;
      });
      return `[${found.join(",")}]`;
    },
  };
}
