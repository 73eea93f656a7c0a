/** What was read so far: entries of all files as far as their schemas accept them, each with its place. */
import type { z } from "zod";
import { type Draft, shape } from "./explain.ts";
import type { SeedFile } from "./files.ts";
import { AgreementRecord } from "./record.ts";
import type { Located, Report } from "./report.ts";
import type { Seed } from "./seed.ts";
import { TABLES, type TableName } from "./tables.ts";
import { readText } from "./text.ts";
import { readYaml, type YamlFile } from "./yamlFile.ts";

type Entry<Name extends ListTable> = Seed[Name][number];
type ListTable = "domains" | "organisations" | "countries" | "blocs" | "people" | "releases";
export type LocatedDraft<T> = Located<Draft<T>>;

export interface RecordDraft extends LocatedDraft<AgreementRecord> {
  /** Its file's name without the ending. */
  readonly fileName: string;
}

export interface FormerId {
  readonly old: string;
  readonly successor: string;
}

export class Drafts {
  readonly records: RecordDraft[] = [];
  readonly tables: { readonly [Name in ListTable]: LocatedDraft<Entry<Name>>[] } = {
    domains: [],
    organisations: [],
    countries: [],
    blocs: [],
    people: [],
    releases: [],
  };
  readonly formerIds: Located<FormerId>[] = [];
  /** Record ids, by file name, and tables that could not be read: nothing is said about what they might hold. */
  readonly unread = new Set<string>();
  /** Tables that came from the project's seed for want of others: they may speak of what this set does not hold. */
  readonly borrowed = new Set<YamlFile>();
  /** Whether all was read and kept to its schema. */
  complete = true;
  readonly #report: Report;
  readonly #seen = new Map<string, YamlFile>();

  constructor(report: Report) {
    this.#report = report;
  }

  async read(file: SeedFile): Promise<void> {
    const text = await readText(file.path, file.shown);
    if (!text.ok) return this.#refuse(file, [text.problem]);
    const yaml = readYaml(text.text, file.shown);
    if (!yaml.ok) return this.#refuse(file, yaml.problems);
    if (file.borrowed) this.borrowed.add(yaml.file);
    if (file.table === undefined) this.#readRecord(file, yaml.file);
    else this.#readTable(file.table, yaml.file);
  }

  /** The whole as plain values; only to be asked for where nothing was refused. */
  seed(): Seed {
    const list = <Name extends ListTable>(name: Name) =>
      this.tables[name].map(({ value }) => value) as unknown as Seed[Name];
    return {
      records: this.records
        .map(({ value }) => value as unknown as AgreementRecord)
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
      domains: list("domains"),
      organisations: list("organisations"),
      countries: list("countries"),
      blocs: list("blocs"),
      people: list("people"),
      formerIds: Object.fromEntries(
        this.formerIds.map(({ value }) => [value.old, value.successor]),
      ),
      releases: list("releases"),
    };
  }

  #refuse(file: SeedFile, problems: Parameters<Report["add"]>[0]): void {
    this.complete = false;
    this.unread.add(file.table ?? file.name);
    this.#report.add(problems);
  }

  #readRecord(seedFile: SeedFile, file: YamlFile): void {
    const draft = this.#shaped(AgreementRecord, file);
    if (draft === undefined) this.unread.add(seedFile.name);
    else this.records.push({ value: draft, file, path: [], fileName: seedFile.name });
  }

  #readTable(table: TableName, file: YamlFile): void {
    if (table === "former-ids") {
      const draft = this.#shaped(TABLES[table], file);
      if (draft === undefined) this.unread.add(table);
      for (const [old, successor] of Object.entries(draft ?? {}))
        if (typeof successor === "string")
          this.formerIds.push({ value: { old, successor }, file, path: [old] });
      return;
    }
    const schema: z.ZodType<readonly unknown[]> = TABLES[table];
    const entries = this.#shaped(schema, file);
    if (entries === undefined) this.unread.add(table);
    for (const [place, value] of [...(entries ?? [])].entries()) {
      const located = { value: value ?? {}, file, path: [place] };
      if (!this.#isRepeated(table, located)) this.tables[table].push(located as never);
    }
  }

  #shaped<T>(schema: z.ZodType<T>, file: YamlFile): Draft<T> | undefined {
    const { draft, findings } = shape(schema, file.value);
    if (findings.length > 0) this.complete = false;
    for (const finding of findings)
      this.#report.error({ value: undefined, file, path: [] }, finding);
    return draft;
  }

  /** Two folders may hold the same entry; only where they differ is it told as a double. */
  #isRepeated(table: TableName, { value, file }: Located<unknown>): boolean {
    const key = `${table} ${JSON.stringify(value)}`;
    const first = this.#seen.get(key);
    this.#seen.set(key, first ?? file);
    return first !== undefined && first !== file;
  }
}
