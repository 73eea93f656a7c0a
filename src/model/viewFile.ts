/**
 * A View as a file: what is too long for an address, and what a figure remembers. A file of today opens in every later
 * version. A new field with a default needs nothing here, for a file without it still opens. Where a field changes its
 * name or meaning, or goes: add a step to `MIGRATIONS`, which raises the version by one; keep a file of the new version
 * among tests/model/fixtures; and leave the older files there as they are.
 */
import * as z from "zod/mini";
import { contradictions, type ViewReading } from "./address.ts";
import { View } from "./view.ts";

/** Characters; ids by the ten thousand fit. */
const MAX_FILE = 4_000_000;

type Content = Readonly<Record<string, unknown>>;

/** From the `view` of a file of version n, at place n − 1, to that of version n + 1. */
const MIGRATIONS: readonly ((view: Content) => Content)[] = [];

/** Of the files that are written. */
export const VIEW_FILE_VERSION = MIGRATIONS.length + 1;

const ViewFile = z.object({ entente: z.literal("view"), view: View });

/** As JSON, with a last line end; fields in the order of the schema. */
export function writeViewFile(view: View): string {
  return `${JSON.stringify({ entente: "view", version: VIEW_FILE_VERSION, view }, null, 2)}\n`;
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
  const { version, view } = content as Content;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return refuse(`The file is of version ${JSON.stringify(version)}, which there has never been.`);
  if (version > VIEW_FILE_VERSION)
    return refuse(
      `The file is of version ${version}; this program reads up to ${VIEW_FILE_VERSION}. A newer Entente opens it.`,
    );
  const parsed = ViewFile.safeParse({ ...content, view: migrated(view, version) });
  if (!parsed.success) return refuse(...parsed.error.issues.map(tellIssue));
  const problems = contradictions(parsed.data.view);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, view: parsed.data.view };
}

/** What is no object is left to the check that follows. */
function migrated(view: unknown, version: number): unknown {
  if (typeof view !== "object" || view === null || Array.isArray(view)) return view;
  return MIGRATIONS.slice(version - 1).reduce<Content>((older, migrate) => migrate(older), {
    ...view,
  });
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
