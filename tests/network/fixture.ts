/** Small networks for tests, from agreements in a few words: rows, snapshot and network as the product makes them. */
import type { DataSet } from "../../src/model/dataSet.ts";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { type Layout, NO_LAYOUT } from "../../src/model/layout.ts";
import type { NodeLabel, RelationshipLabel } from "../../src/model/ontology.ts";
import type { GraphRows, Value } from "../../src/model/rows.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { buildNetwork, type Network } from "../../src/network/network.ts";

export interface Told {
  readonly id: string;
  /** Codes: two letters for a country, more for a bloc. */
  readonly parties: readonly string[];
  readonly date?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly domains?: readonly string[];
  /** By code of the party. */
  readonly capacity?: Readonly<Record<string, string>>;
  readonly accedesTo?: string;
  readonly confidence?: string;
  /** Of its one source. */
  readonly language?: string;
  /** Slugs with their country, such as `ir/abedi`, each with the body acted for, such as `ir/ministry`. */
  readonly signed?: Readonly<Record<string, string>>;
}

/** Code of the state, code of the bloc, from, to. */
export type Membership = readonly [string, string, string?, string?];

export const DATA_SET: DataSet = {
  name: "unreleased",
  hash: "0123456789abcdef",
  paths: ["seed"],
  records: 0,
  complete: true,
  counts: {},
  formerIds: {},
};

/** Broader domain of each; null for a broadest one. */
const DOMAINS: Readonly<Record<string, string | null>> = {
  "artificial-intelligence": null,
  "ai-safety": "artificial-intelligence",
  cybersecurity: null,
};

export function networkOf(
  agreements: readonly Told[],
  memberships: readonly Membership[] = [],
  layout: Layout = NO_LAYOUT,
): Network {
  return buildNetwork(snapshotOf(agreements, memberships, layout).picture);
}

function snapshotOf(
  agreements: readonly Told[],
  memberships: readonly Membership[] = [],
  layout: Layout = NO_LAYOUT,
): Snapshot {
  return encodeSnapshot(rowsOf(agreements, memberships), DATA_SET, layout);
}

export function rowsOf(agreements: readonly Told[], memberships: readonly Membership[]): GraphRows {
  const codes = new Set([
    ...agreements.flatMap(({ parties }) => parties),
    ...memberships.map(([state]) => state),
    ...memberships.map(([, bloc]) => bloc),
  ]);
  const countries = [...codes].filter((code) => code.length === 2);
  const blocs = [...codes].filter((code) => code.length > 2 || code === "EU");
  const acts = agreements.flatMap(({ id, signed = {} }) =>
    Object.entries(signed).map(([person, body]) => ({ id, person, body })),
  );
  const people = [...new Set(acts.map(({ person }) => person))];
  const bodies = [...new Set(acts.map(({ body }) => body))];
  return {
    nodes: [
      nodes(
        "Country",
        ["id", "name", "code", "kind"],
        countries
          .filter((code) => code !== "EU")
          .map((code) => [nodeId(code), code, code, "state"]),
      ),
      nodes(
        "Bloc",
        ["id", "name", "code", "kind"],
        blocs.map((code) => [
          nodeId(code),
          code,
          code,
          code === "EU" ? "political-union" : "international-organisation",
        ]),
      ),
      nodes(
        "Agreement",
        ["id", "name", "kind", "status", "date", "year", "partiesComplete", "confidence"],
        agreements.map(({ id, kind, status, date, confidence }) => [
          `agreement/${id}`,
          id,
          kind ?? "memorandum",
          status ?? "signed",
          date ?? null,
          date === undefined ? null : Number(date.slice(0, 4)),
          true,
          confidence ?? "high",
        ]),
      ),
      nodes(
        "Official",
        ["id", "name", "sector"],
        people.map((slug) => [`official/${slug}`, slug, "public"]),
      ),
      nodes(
        "Organisation",
        ["id", "name", "kind"],
        bodies.map((slug) => [`organisation/${slug}`, slug, "ministry"]),
      ),
      nodes(
        "Source",
        ["id", "name", "url", "language"],
        agreements.flatMap(({ id, language }) =>
          language === undefined
            ? []
            : [[`source/${id}`, id, `https://example.org/${id}`, language]],
        ),
      ),
      nodes(
        "TechnologyDomain",
        ["id", "name", "code"],
        Object.keys(DOMAINS).map((code) => [`domain/${code}`, code, code]),
      ),
    ],
    relationships: [
      relationships(
        "PARTY_TO",
        ["capacity"],
        agreements.flatMap(({ id, parties, capacity }) =>
          parties.map(
            (code): Row => [nodeId(code), `agreement/${id}`, capacity?.[code] ?? "state"],
          ),
        ),
      ),
      relationships(
        "MEMBER_OF",
        ["from", "to"],
        memberships.map(
          ([state, bloc, from, to]): Row => [nodeId(state), nodeId(bloc), from ?? null, to ?? null],
        ),
      ),
      relationships(
        "COVERS",
        [],
        agreements.flatMap(({ id, domains }) =>
          (domains ?? []).map((domain): Row => [`agreement/${id}`, `domain/${domain}`]),
        ),
      ),
      relationships(
        "PART_OF",
        [],
        Object.entries(DOMAINS).flatMap(([code, broader]): Row[] =>
          broader === null ? [] : [[`domain/${code}`, `domain/${broader}`]],
        ),
      ),
      relationships(
        "SIGNED",
        ["organisation"],
        acts.map(
          ({ id, person, body }): Row => [
            `official/${person}`,
            `agreement/${id}`,
            `organisation/${body}`,
          ],
        ),
      ),
      relationships(
        "HOLDS_OFFICE",
        ["title"],
        [...new Set(acts.map(({ person, body }) => `${person} ${body}`))].map((office): Row => {
          const [person, body] = office.split(" ");
          return [`official/${person}`, `organisation/${body}`, null];
        }),
      ),
      relationships(
        "BELONGS_TO",
        [],
        bodies.map(
          (slug): Row => [`organisation/${slug}`, nodeId(slug.split("/")[0]?.toUpperCase() ?? "")],
        ),
      ),
      relationships(
        "REPORTED_BY",
        [],
        agreements.flatMap(({ id, language }): Row[] =>
          language === undefined ? [] : [[`agreement/${id}`, `source/${id}`]],
        ),
      ),
      relationships(
        "ACCEDES_TO",
        [],
        agreements.flatMap(({ id, accedesTo }): Row[] =>
          accedesTo === undefined ? [] : [[`agreement/${id}`, `agreement/${accedesTo}`]],
        ),
      ),
    ],
  };
}

type Row = readonly [from: string, to: string, ...values: Value[]];

function nodes(
  label: NodeLabel,
  properties: readonly string[],
  rows: readonly (readonly Value[])[],
) {
  return {
    label,
    properties,
    rows: rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  };
}

function relationships(
  type: RelationshipLabel,
  properties: readonly string[],
  rows: readonly Row[],
) {
  const key = ([from, to]: Row) => `${from} ${to}`;
  return { type, properties, rows: rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

function nodeId(code: string): string {
  return code.length > 2 || code === "EU" ? `bloc/${code}` : `country/${code}`;
}
