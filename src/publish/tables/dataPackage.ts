/** A Frictionless data package: one CSV a type, the schema of each from the ontology, and a checksum for each file. */
import type { View } from "../../model/view.ts";
import type { Whole } from "../../network/whole.ts";
import {
  addressIn,
  CONTRIBUTORS,
  DATA_TITLE,
  type Edition,
  licenceOf,
  versionInWords,
} from "../edition.ts";
import { writeCsv } from "./csv.ts";
import { type Table, tablesOf } from "./schema.ts";

/**
 * Files by name.
 * @param whole everything, or the records behind the view
 * @param view undefined: the whole data set
 */
export async function dataPackage(
  whole: Whole,
  view: View | undefined,
  edition: Edition,
): Promise<Readonly<Record<string, string>>> {
  const tables = tablesOf(whole).filter(({ rows }) => rows.length > 0);
  const written = tables.map((table) => ({
    table,
    path: `data/${table.name}.csv`,
    text: writeCsv(
      table.fields.map(({ name }) => name),
      table.rows,
    ),
  }));
  const names = new Set(tables.map(({ name }) => name));
  const resources = written.map(({ table, path, text }) => resource(table, path, text, names));
  const descriptor = {
    profile: "tabular-data-package",
    name: "entente",
    title: view?.title ?? DATA_TITLE,
    description: view === undefined ? "The whole data set." : "The records behind one view.",
    version: versionInWords(edition),
    homepage: addressIn(edition, "/"),
    licenses: licences(edition),
    contributors: [{ title: CONTRIBUTORS, role: "author" }],
    sources: [
      { title: "Every claim names its own: see the columns “sources” and data/source.csv" },
    ],
    resources: await Promise.all(resources),
  };
  return {
    "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`,
    ...Object.fromEntries(written.map(({ path, text }) => [path, text])),
  };
}

async function resource(table: Table, path: string, text: string, names: ReadonlySet<string>) {
  const bytes = new TextEncoder().encode(text);
  const foreignKeys = table.foreignKeys.filter(({ reference }) => names.has(reference.resource));
  return {
    name: table.name,
    path,
    title: table.title,
    description: table.description,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${await sha256(bytes)}`,
    schema: {
      fields: table.fields,
      missingValues: [""],
      ...(table.primaryKey && { primaryKey: table.primaryKey }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

function licences(edition: Edition) {
  const licence = licenceOf(edition);
  return licence === null
    ? undefined
    : [{ name: licence.id, title: licence.name, path: licence.url }];
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
