/** `entente query`: a question to one's own database, in Cypher. */
import { InvalidArgumentError, Option } from "commander";
import { csvLine } from "../model/csvLine.ts";
import { toTextTable } from "../store/textTable.ts";
import { type AddCommand, examples, openContext } from "./context.ts";
import { withDatabase } from "./database.ts";
import { formatTable } from "./table.ts";

type Parameters = Readonly<Record<string, unknown>>;
interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const FORMATS = { table: asTable, json: asJson, csv: asCsv } as const;

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly param: Parameters;
  readonly write: boolean;
}

export const addQuery: AddCommand = (program) => {
  program
    .command("query")
    .description("ask the database in Cypher; it may change nothing unless --write is said")
    .argument("<cypher>", "the question")
    .addOption(
      new Option("--format <format>", "how the answer is written")
        .choices(Object.keys(FORMATS))
        .default("table"),
    )
    .option(
      "--param <name=value>",
      "a parameter, again for each; the value is JSON, or else a text",
      addParameter,
      {},
    )
    .option("--write", "let it change the database", false)
    .addHelpText(
      "after",
      examples(
        "query 'MATCH (c:Country)-[:PARTY_TO]->(a:Agreement) RETURN c.name, count(a) AS n ORDER BY n DESC LIMIT 5'",
        "query 'MATCH (a:Agreement) WHERE a.year = $year RETURN a.id, a.name' --param year=2025 --format csv",
      ),
    )
    .action(query);
};

async function query(cypher: string, { format, param, write }: Options): Promise<void> {
  const context = openContext();
  const { runQuery } = await import("../store/query.ts");
  const rows = await withDatabase(context, (database) =>
    runQuery(database, cypher, param, { write }),
  );
  const text = FORMATS[format](rows);
  if (text !== "") context.terminal.result(text);
}

function addParameter(text: string, before: Parameters): Parameters {
  const [, name, value = ""] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError("It should be name=value.");
  return { ...before, [name]: jsonOrText(value) };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function asTable({ columns, rows }: Rows): string {
  if (columns.length === 0) return "";
  const widest = process.stdout.isTTY ? 60 : Number.POSITIVE_INFINITY;
  const table = toTextTable(columns, rows, { ids: false });
  return formatTable(
    columns,
    table.rows.map((row) => row.map(String)),
    { widest },
  );
}

/** An array of one object a row, keyed by column. */
function asJson({ columns, rows }: Rows): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
  );
  return JSON.stringify(objects, null, 2);
}

/** Its lines end as Unix has it. */
function asCsv({ columns, rows }: Rows): string {
  if (columns.length === 0) return "";
  const table = toTextTable(columns, rows);
  return [table.columns, ...table.rows].map(csvLine).join("\n");
}
