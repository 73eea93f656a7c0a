/** A load that must not be: the database is left as it was. */
import type { DataSet } from "../model/dataSet.ts";

export class LoadRefused extends Error {
  override readonly name = "LoadRefused";
}

export interface SetOnHand {
  /** Null where the database holds none. */
  readonly held: DataSet | null;
  /** Number of nodes labelled `Entity`. */
  readonly entities: number;
}

/** @throws LoadRefused if what the database holds belongs to somebody else, or to another set that may not be replaced */
export function refuseStrangers(
  { held, entities }: SetOnHand,
  { paths, hash }: Pick<DataSet, "paths" | "hash">,
  replace: boolean,
): void {
  if (held === null) {
    if (entities === 0) return;
    throw new LoadRefused(
      `The database has ${entities} node(s) labelled Entity that no load of ours made (there is no ` +
        "DataSet node). Entente keeps its own nodes under that label: use another database, or " +
        "remove the label from them.",
    );
  }
  if (replace || held.hash === hash || held.paths.every((path) => paths.includes(path))) return;
  throw new LoadRefused(
    `The database holds another set: ${held.name}, from ${held.paths.join(", ")} ` +
      `(${held.records} ${held.records === 1 ? "agreement" : "agreements"}). Loading ${paths.join(", ")} would put it in its place: add ` +
      "--replace if that is meant, or name the held paths too to have both.",
  );
}

export interface ForeignNode {
  readonly labels: readonly string[];
  readonly id: string;
}

export function foreignNodes(examples: readonly ForeignNode[]): LoadRefused {
  const lines = examples.map(({ labels, id }) => `  ${labels.join(":")} ${id}`);
  return new LoadRefused(
    "The database has nodes labelled Entity that no load of ours made, or that were given other " +
      `labels since, among them:\n${lines.join("\n")}\nEntente keeps its own nodes under that label: ` +
      "remove the label Entity from them, or delete them. Nothing has been changed.",
  );
}

export interface ForeignRelationship {
  readonly node: string;
  readonly type: string;
  readonly other: string;
}

export function foreignRelationships(examples: readonly ForeignRelationship[]): LoadRefused {
  const lines = examples.map(({ node, type, other }) => `  ${node} –${type}– ${other}`);
  return new LoadRefused(
    "Nodes that this load would remove carry relationships that somebody else made:\n" +
      `${lines.join("\n")}\nRemove those relationships, or keep the records; nothing has been changed.`,
  );
}
