/** Neo4j's own offline importer on the same rows, in a home of its own: the floor that a running database is held against. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphRows, Value } from "../../src/model/rows.ts";
import { runCommand } from "../../src/store/local/command.ts";
import { placesUnder } from "../../src/store/local/places.ts";
import { nodeShape, relationshipShape, type Shape } from "../../src/store/statements.ts";
import { SHARED_JARS } from "../store/testDatabase.ts";

const LIST = "\u001e";

/** @returns the milliseconds that the importer itself reports */
export async function offlineImport(rows: GraphRows): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), "entente-import-"));
  try {
    const files = writeFiles(rows, home);
    mkdirSync(join(home, "conf"));
    writeFileSync(join(home, "conf", "neo4j.conf"), "");
    const { code, output } = await runCommand(
      "env",
      [
        `NEO4J_HOME=${home}`,
        `NEO4J_CONF=${join(home, "conf")}`,
        "java",
        "-Xmx1g",
        "-cp",
        join(placesUnder(home, SHARED_JARS).jars, "*"),
        "org.neo4j.cli.AdminTool",
        ..."database import full neo4j --overwrite-destination --id-type=string".split(" "),
        `--report-file=${join(home, "import.report")}`,
        "--multiline-fields=true",
        "--array-delimiter=U+001E",
        ...files,
      ],
      { milliseconds: 600_000 },
    );
    const time = reportedTime(output);
    if (code !== 0 || time === null) throw new Error(`The importer failed: ${output}`);
    return time;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** From "IMPORT DONE in 1m 2s 345ms." */
export function reportedTime(output: string): number | null {
  const text = /IMPORT DONE in ([^.\n]+)\./.exec(output)?.[1];
  if (text === undefined) return null;
  const units: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
  return [...text.matchAll(/(\d+)(ms|s|m|h)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (units[unit ?? ""] ?? Number.NaN),
    0,
  );
}

function writeFiles(rows: GraphRows, home: string): string[] {
  const nodes = rows.nodes.map(({ label, rows: table }) => {
    const file = join(home, `${label}.csv`);
    writeFileSync(file, csv(["id:ID", ...header(nodeShape(label)).slice(1)], table));
    return `--nodes=Entity:${label}=${file}`;
  });
  const relationships = rows.relationships.map(({ type, rows: table }) => {
    const file = join(home, `${type}.csv`);
    writeFileSync(file, csv([":START_ID", ":END_ID", ...header(relationshipShape(type))], table));
    return `--relationships=${type}=${file}`;
  });
  return [...nodes, ...relationships];
}

function header({ names, properties }: Shape): string[] {
  return names.map((name, at) => {
    const { kind, many, whole } = properties[at] ?? {};
    if (many) return `${name}:string[]`;
    if (kind === "year" || whole) return `${name}:long`;
    if (kind === "number") return `${name}:double`;
    return kind === "boolean" ? `${name}:boolean` : `${name}:string`;
  });
}

function csv(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const lines = rows.map((row) => row.map(field).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function field(value: Value): string {
  if (value === null) return "";
  const text = Array.isArray(value) ? value.join(LIST) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
