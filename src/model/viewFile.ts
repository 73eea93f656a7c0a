/** A View as a file: what is too long for an address, and what a figure remembers. A file of today opens in every later version. */
import * as z from "zod/mini";
import { contradictions, type ViewReading } from "./address.ts";
import { View } from "./view.ts";

/** Characters; ids by the ten thousand fit. */
const MAX_FILE = 4_000_000;
const VERSION = 1;

const ViewFile = z.object({
  entente: z.literal("view"),
  version: z.literal(VERSION),
  view: View,
});

/** Turns the content of a file of version n into that of version n + 1; one step for each version there has been. */
const MIGRATIONS: readonly ((file: Record<string, unknown>) => Record<string, unknown>)[] = [];

/** As JSON, with a last line end; fields in the order of the schema. */
export function writeViewFile(view: View): string {
  return `${JSON.stringify({ entente: "view", version: VERSION, view }, null, 2)}\n`;
}

/** Every problem is told, in words for whoever gave the file. */
export function readViewFile(text: string): ViewReading {
  if (text.length > MAX_FILE)
    return refuse(`The file has ${text.length} characters; ${MAX_FILE} are allowed.`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse(`The file is no JSON: ${(error as Error).message}`);
  }
  if (typeof content !== "object" || content === null || !("entente" in content))
    return refuse("The file is no view of Entente: it has no “entente”: “view”.");
  let file: Record<string, unknown> = { ...content };
  const version = Number(file.version);
  if (!Number.isInteger(version) || version < 1 || version > VERSION)
    return refuse(
      `The file is of version ${JSON.stringify(file.version)}; this program reads up to ${VERSION}.`,
    );
  for (const migrate of MIGRATIONS.slice(version - 1)) file = migrate(file);
  const parsed = ViewFile.safeParse(file);
  if (!parsed.success) return refuse(...parsed.error.issues.map(tellIssue));
  const problems = contradictions(parsed.data.view);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, view: parsed.data.view };
}

/** zod/mini has no words of its own for what is wrong. */
function tellIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".") || "the file";
  if (issue.code === "unrecognized_keys")
    return `“${issue.keys.join("”, “")}” in ${place} is not known.`;
  if (issue.code === "invalid_value")
    return `“${place}” must be one of ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "invalid_type") return `“${place}” must be of the type ${issue.expected}.`;
  return `“${place}” has a value that is not possible.`;
}

function refuse(...problems: string[]): ViewReading {
  return { ok: false, problems };
}
