/** The schemas of all seed files as one JSON Schema, by which an editor completes, explains and underlines. */
import { z } from "zod";
import { AgreementRecord } from "./record.ts";
import { TABLES } from "./tables.ts";

/** Each seed file names its part in its first line: `# yaml-language-server: $schema=schema.json#/$defs/domains`. */
export function seedJsonSchema(): string {
  const definitions = Object.entries({ agreement: AgreementRecord, ...TABLES }).map(
    ([name, schema]) => {
      const { $schema: _, ...definition } = z.toJSONSchema(schema);
      return [name, definition] as const;
    },
  );
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Entente seed files",
    description: "Derived by `npm run derive` from src/seed/; edit the schemas there.",
    $defs: Object.fromEntries(definitions),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}
