/** A schema's refusals in words: what was found, what is allowed, what was probably meant. */
import { z } from "zod";
import type { Path } from "./problem.ts";
import { didYouMean, found, listing, quote } from "./words.ts";

export interface Finding {
  readonly path: Path;
  readonly message: string;
  /** Whether the key itself is at fault. */
  readonly at?: "key" | "value";
}

/** A value as far as its schema accepts it: any field may be missing. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

export interface Shaped<T> {
  /** Only where there are no findings. */
  readonly value: T | undefined;
  /** What is left once all that was refused is taken out, so that further checks can go on. */
  readonly draft: Draft<T> | undefined;
  readonly findings: readonly Finding[];
}

export function shape<T>(schema: z.ZodType<T>, value: unknown): Shaped<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success)
    return { value: parsed.data, draft: parsed.data as unknown as Draft<T>, findings: [] };
  const { issues } = parsed.error;
  return {
    value: undefined,
    draft: without(value, issues.flatMap(refusedPaths)) as Draft<T> | undefined,
    findings: issues.flatMap((issue) => explain(issue, schema, value)),
  };
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, root: unknown): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const given = valueAt(root, path);
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: "key",
      message: `Unknown field ${quote(key)}.${didYouMean(key, known)} Allowed: ${listing(known)}.`,
    }));
  }
  if (issue.code === "invalid_key")
    return [{ path, at: "key", message: sentence(issue.issues[0]?.message ?? issue.message) }];
  if (given === undefined && typeof path.at(-1) === "string")
    return [{ path, message: "Missing: this field is required." }];
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const meant = typeof given === "string" ? didYouMean(given, allowed) : "";
    return [{ path, message: `Found ${found(given)}; allowed: ${listing(allowed)}.${meant}` }];
  }
  if (issue.code === "invalid_type")
    return [
      {
        path,
        message: sentence(
          custom(issue) ??
            `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${found(given)}`,
        ),
      },
    ];
  if (issue.code === "too_small" && issue.origin === "array")
    return [{ path, message: "The list is empty; at least one entry is needed." }];
  if (issue.code === "too_small")
    return [{ path, message: `Found ${found(given)}; at least ${issue.minimum} is needed.` }];
  if (issue.code === "too_big" && issue.origin !== "string")
    return [{ path, message: `Found ${found(given)}; at most ${issue.maximum} is possible.` }];
  return [{ path, message: sentence(issue.message) }];
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: "a list",
  object: "fields",
  record: "fields",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

/** A schema's own message; zod's begin with “Invalid”. */
function custom({ message }: z.core.$ZodIssue): string | undefined {
  return message.startsWith("Invalid") ? undefined : message;
}

function sentence(message: string): string {
  const whole = message.startsWith("is ") ? `It ${message}` : message;
  const capital = whole.charAt(0).toUpperCase() + whole.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The names of the fields that a schema knows at a path. */
function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
  let inner = unwrapped(schema);
  for (const step of path) {
    if (inner instanceof z.ZodObject) inner = unwrapped(inner.shape[step] as z.ZodType);
    else if (inner instanceof z.ZodArray) inner = unwrapped(inner.element as z.ZodType);
    else if (inner instanceof z.ZodRecord) inner = unwrapped(inner.valueType as z.ZodType);
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function refusedPaths(issue: z.core.$ZodIssue): readonly Path[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
}

/** A copy without what stands at the paths; list items become undefined, so that the others keep their places. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (value === null || typeof value !== "object" || paths.length === 0) return value;
  const deeper = new Map<string | number, Path[]>();
  for (const [step = "", ...rest] of paths) {
    const known = deeper.get(step);
    if (known === undefined) deeper.set(step, [rest]);
    else known.push(rest);
  }
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
  const fields = copy as Record<string | number, unknown>;
  for (const [step, rest] of deeper)
    if (Object.hasOwn(fields, step)) fields[step] = without(fields[step], rest);
  return copy;
}
