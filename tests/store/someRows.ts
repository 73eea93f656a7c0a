/** A small graph in the shape that the seed becomes, with what is awkward: scripts, quotes, nulls, lists, two offices. */
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../../src/model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../../src/model/payload.ts";
import type { GraphRows, Value } from "../../src/model/rows.ts";

type Facts = Readonly<Record<string, Value>>;
export type SomeNode = Facts & { readonly id: string };
export type SomeRelationship = readonly [type: string, from: string, to: string, facts?: Facts];

const cited = { sources: ["source/0123456789", "source/fedcba9876"], confidence: "high" } as const;

const NODES: readonly SomeNode[] = [
  {
    id: "country/IR",
    name: "Iran",
    code: "IR",
    alpha3: "IRN",
    aliases: ["Islamic Republic of Iran", "ایران", "Иран"],
    region: "Asia",
    subregion: "Southern Asia",
    latitude: 32.4,
    longitude: 53.7,
    kind: "state",
  },
  {
    id: "country/RU",
    name: "Russia",
    code: "RU",
    alpha3: "RUS",
    region: "Europe",
    subregion: "Eastern Europe",
    latitude: 62,
    longitude: 96.5,
    kind: "state",
  },
  { id: "bloc/ASEAN", name: "ASEAN", code: "ASEAN", kind: "international-organisation" },
  { id: "organisation/ir/ministry", name: 'Ministry of "ICT" ] \'', kind: "ministry" },
  { id: "organisation/ru/firm", name: "Фирма", kind: "company" },
  {
    id: "official/ir/meysam-abedi",
    name: "Meysam Abedi",
    aliases: ["میثم عابدی"],
    sector: "public",
  },
  {
    id: "agreement/ir-ru-2025",
    name: "Memorandum {of} `cooperation`; MATCH (n) DETACH DELETE n //",
    kind: "memorandum",
    status: "signed",
    date: "2025-12-05",
    dateOf: "signed",
    year: 2025,
    place: "Moscow",
    partiesComplete: true,
    notes: "Line one.\nLine two \\ with a backslash.",
    confidence: "high",
  },
  {
    id: "agreement/ir-ru-undated",
    name: "Undated",
    kind: "dialogue",
    status: "announced",
    partiesComplete: false,
    confidence: "low",
  },
  { id: "domain/cybersecurity", name: "Cybersecurity", code: "cybersecurity" },
  { id: "domain/security", name: "Security", code: "security" },
  {
    id: "provision/ir-ru-2025/abcdef",
    name: "Joint work",
    text: "Joint work",
    standing: "agreed",
    position: 1,
  },
  ...["source/0123456789", "source/fedcba9876"].map((id, place) => ({
    id,
    name: `Page ${place}`,
    url: `https://example.org/${place}?a=1&b=%20`,
    publisher: "Example",
    accessed: "2026-11-23",
    language: place === 0 ? "fa" : null,
  })),
];

const RELATIONSHIPS: readonly SomeRelationship[] = [
  ["PARTY_TO", "country/IR", "agreement/ir-ru-2025", { capacity: "state", ...cited }],
  ["PARTY_TO", "country/RU", "agreement/ir-ru-2025", { capacity: "company", ...cited }],
  ["PARTY_TO", "country/IR", "agreement/ir-ru-undated", { capacity: "state", ...cited }],
  [
    "SIGNED",
    "official/ir/meysam-abedi",
    "agreement/ir-ru-2025",
    {
      title: "Deputy minister",
      organisation: "organisation/ir/ministry",
      onBehalfOf: "IR",
      ...cited,
    },
  ],
  [
    "HOLDS_OFFICE",
    "official/ir/meysam-abedi",
    "organisation/ir/ministry",
    { title: "Adviser", seen: ["2024"], ...cited },
  ],
  [
    "HOLDS_OFFICE",
    "official/ir/meysam-abedi",
    "organisation/ir/ministry",
    { title: "Deputy minister", seen: ["2025-12-05", "2026"], ...cited },
  ],
  ["BELONGS_TO", "organisation/ir/ministry", "country/IR", cited],
  ["COVERS", "agreement/ir-ru-2025", "domain/cybersecurity", cited],
  ["PROVIDES", "agreement/ir-ru-2025", "provision/ir-ru-2025/abcdef", cited],
  ["PART_OF", "domain/cybersecurity", "domain/security"],
  ["REPORTED_BY", "agreement/ir-ru-2025", "source/0123456789", { supports: ["parties", "date"] }],
  ["REPORTED_BY", "agreement/ir-ru-2025", "source/fedcba9876", { supports: [] }],
  ["FOLLOWS", "agreement/ir-ru-undated", "agreement/ir-ru-2025", { ...cited, confidence: "low" }],
];

export interface Changes {
  readonly add?: readonly SomeNode[];
  readonly link?: readonly SomeRelationship[];
  /** Ids that go, with their relationships. */
  readonly without?: readonly string[];
  /** By id. */
  readonly change?: Readonly<Record<string, Facts>>;
}

export function someRows({
  add = [],
  link = [],
  without = [],
  change = {},
}: Changes = {}): GraphRows {
  const nodes = [...NODES, ...add]
    .filter(({ id }) => !without.includes(id))
    .map((node): SomeNode => ({ ...node, ...change[node.id] }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const relationships = [...RELATIONSHIPS, ...link].filter(
    ([, from, to]) => !without.includes(from) && !without.includes(to),
  );
  return {
    nodes: NODE_LABELS.map((label) => {
      const properties = Object.keys(nodeProperties(label));
      const rows = nodes
        .filter(({ id }) => labelOf(id) === label)
        .map((node) => properties.map((name) => node[name] ?? null));
      return { label, properties, rows };
    }),
    relationships: RELATIONSHIP_LABELS.map((type) => {
      const properties = Object.keys(relationshipProperties(type));
      const rows = relationships
        .filter(([name]) => name === type)
        .map(
          ([, from, to, facts = {}]) =>
            [from, to, ...properties.map((name) => facts[name] ?? null)] as const,
        )
        .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
      return { type, properties, rows };
    }),
  };
}

/** So many countries that all belong to one bloc, for loads that take a while. */
export function manyRows(number: number): GraphRows {
  const ids = Array.from({ length: number }, (_, place) => `official/xx/person-${place}`);
  return someRows({
    add: ids.map((id) => ({ id, name: `Person ${id}`, aliases: ["a", "b"], sector: "public" })),
    link: ids.map((id) => [
      "SIGNED",
      id,
      "agreement/ir-ru-2025",
      { title: `Office of ${id}`, onBehalfOf: "IR", ...cited },
    ]),
  });
}

function labelOf(id: string): string {
  const labels: Record<string, string> = {
    country: "Country",
    bloc: "Bloc",
    organisation: "Organisation",
    official: "Official",
    agreement: "Agreement",
    domain: "TechnologyDomain",
    event: "Event",
    provision: "Provision",
    source: "Source",
  };
  return labels[id.split("/")[0] ?? ""] ?? "";
}

export function someSet(change: Partial<{ hash: string; paths: string[]; name: string }> = {}) {
  return { name: "unreleased", hash: "1", paths: ["seed"], records: 2, formerIds: {}, ...change };
}
