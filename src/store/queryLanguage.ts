/** Reads from the server what a visitor's query can name: labels, types, keys, and what of its functions is allowed. */
import { NODE_TYPES, RELATIONSHIP_TYPES } from "../model/ontology.ts";
import type { QueryLanguage } from "../model/queryLanguage.ts";
import { type Database, inSession } from "./database.ts";
import { toExactJson } from "./exactValue.ts";
import { isAllowedFunction } from "./guard/allowedFunctions.ts";
import { isAllowedProcedure } from "./guard/allowedProcedures.ts";

/** Without defaults, which are in the signature too. */
const ARGUMENTS =
  "[a IN argumentDescription | a{.name, .description, .type, .isDeprecated}] AS argumentDescription";

/** @throws DatabaseAway */
export async function readQueryLanguage(
  database: Database,
): Promise<Omit<QueryLanguage, "limits">> {
  return inSession(database, "READ", async (session) => {
    const rows = async <Row>(query: string) =>
      (await session.run(query)).records.map(
        (record) => JSON.parse(toExactJson(record.toObject())) as Row,
      );
    const names = async (query: string) =>
      (await rows<{ name: string }>(query)).map(({ name }) => name);
    return {
      labels: await names("CALL db.labels() YIELD label RETURN label AS name ORDER BY name"),
      relationshipTypes: await names(
        "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name ORDER BY name",
      ),
      propertyKeys: await names(
        "CALL db.propertyKeys() YIELD propertyKey AS name RETURN name ORDER BY name",
      ),
      patterns: patterns(),
      procedures: (
        await rows<QueryLanguage["procedures"][number]>(
          "SHOW PROCEDURES YIELD name, description, signature, argumentDescription, returnDescription " +
            `RETURN name, description, signature, ${ARGUMENTS}, ` +
            "[a IN returnDescription | a{.name, .description, .type, .isDeprecated}] AS returnDescription",
        )
      ).filter(({ name }) => isAllowedProcedure(name)),
      functions: (
        await rows<QueryLanguage["functions"][number]>(
          "SHOW BUILT IN FUNCTIONS YIELD name, category, description, signature, argumentDescription, " +
            "returnDescription, aggregating, isDeprecated " +
            `RETURN name, category, description, signature, ${ARGUMENTS}, returnDescription, aggregating, isDeprecated`,
        )
      ).filter(({ name }) => isAllowedFunction(name)),
    };
  });
}

/** From the ontology: the server knows only what is there, not what may be. */
function patterns(): QueryLanguage["patterns"] {
  return Object.entries(RELATIONSHIP_TYPES).flatMap(([relType, { from, to }]) =>
    from.flatMap((start) =>
      to.filter((end) => end in NODE_TYPES).map((end) => ({ from: start, relType, to: end })),
    ),
  );
}
