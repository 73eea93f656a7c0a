/** A graph that is nasty on purpose: markup, formulas, control characters, two scripts, a year-only date, none at all. */
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import type { NodeLabel, RelationshipLabel } from "../../src/model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../../src/model/payload.ts";
import type { GraphRows, Value } from "../../src/model/rows.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { buildNetwork, type Network } from "../../src/network/network.ts";
import { DATA_SET } from "../network/fixture.ts";

type Named = Readonly<Record<string, Value>>;

const MARKUP = ']]> </node><script>alert(1)</script>\u0000\u000b & "quotes" ‮تفاهم‌نامه 🛰️';
const SOURCES = ["source/aaaaaaaaaa", "source/bbbbbbbbbb"];

export function nastySnapshot(): { readonly snapshot: Snapshot; readonly network: Network } {
  const snapshot = encodeSnapshot(ROWS, DATA_SET, NO_LAYOUT);
  return { snapshot, network: buildNetwork(snapshot.picture) };
}

const country = (code: string, alpha3: string, name: string): Named => ({
  id: `country/${code}`,
  name,
  code,
  alpha3,
  kind: "state",
  region: "Asia",
  subregion: "Western Asia",
  latitude: -1.5,
  longitude: 40,
});

const agreement = (id: string, name: string, more: Named): Named => ({
  id: `agreement/${id}`,
  name,
  kind: "memorandum",
  status: "signed",
  partiesComplete: true,
  confidence: "low",
  ...more,
});

const evidence: Named = { sources: SOURCES, confidence: "low" };

const ROWS: GraphRows = {
  nodes: [
    table("Country", [
      country("IR", "IRN", "Iran"),
      country("QA", "QAT", '=HYPERLINK("https://evil.example")'),
    ]),
    table("Agreement", [
      agreement("undated", MARKUP, {}),
      agreement("year-only", "ب".repeat(5_000), {
        date: "2019",
        year: 2019,
        dateOf: "announced",
        ended: "2021-02",
      }),
    ]),
    table("TechnologyDomain", [
      { id: "domain/ai", name: "@AI", code: "ai", aliases: ["a | b", "+1"] },
    ]),
    table("Provision", [
      {
        id: "provision/undated/abcdef",
        name: "Line one\nline two",
        text: "Line one\nline two",
        standing: "discussed",
        position: 1,
      },
    ]),
    table(
      "Source",
      SOURCES.map((id, place) => ({
        id,
        name: `Memorandum {${place}} 備忘録 & 50% of $x_y`,
        url: `https://a.example/${place}?q={"x"}&b=<c>`,
        publisher: "A & B",
        published: "2019-03",
        accessed: "2026-11-23",
        language: "ja",
      })),
    ),
  ],
  relationships: [
    edges(
      "PARTY_TO",
      ["IR", "QA"].flatMap((code) =>
        ["undated", "year-only"].map(
          (id) =>
            [`country/${code}`, `agreement/${id}`, { capacity: "state", ...evidence }] as const,
        ),
      ),
    ),
    edges("COVERS", [["agreement/undated", "domain/ai", evidence]]),
    edges("PROVIDES", [["agreement/undated", "provision/undated/abcdef", evidence]]),
    edges("CONCERNS", [["provision/undated/abcdef", "domain/ai", evidence]]),
    edges(
      "REPORTED_BY",
      ["undated", "year-only"].flatMap((id) =>
        SOURCES.map(
          (source) => [`agreement/${id}`, source, { supports: ["title", "parties"] }] as const,
        ),
      ),
    ),
    edges("FOLLOWS", [["agreement/undated", "agreement/year-only", evidence]]),
  ],
};

function table(label: NodeLabel, nodes: readonly Named[]): GraphRows["nodes"][number] {
  const properties = Object.keys(nodeProperties(label));
  return {
    label,
    properties,
    rows: nodes.map((node) => properties.map((name) => node[name] ?? null)),
  };
}

function edges(
  type: RelationshipLabel,
  rows: readonly (readonly [from: string, to: string, properties: Named])[],
): GraphRows["relationships"][number] {
  const properties = Object.keys(relationshipProperties(type));
  return {
    type,
    properties,
    rows: rows.map(
      ([from, to, named]) => [from, to, ...properties.map((name) => named[name] ?? null)] as const,
    ),
  };
}
