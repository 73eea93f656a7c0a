/**
 * The dyad-year table: which two states tied in which year on which domain, by how many agreements and with what
 * weight. The rules are those of the ties lens; blocs are no states and are left out.
 */
import { compareText } from "../../model/compareText.ts";
import { CONFIDENCE } from "../../model/ontology.ts";
import type { View } from "../../model/view.ts";
import { rowsFrom } from "../../network/relation.ts";
import { sourcesOfAgreements } from "../../network/sourcesOfAgreements.ts";
import { propertyOf, type Whole } from "../../network/whole.ts";
import { type Cell, urlsOf } from "../cell.ts";
import { drawnOf } from "../drawn.ts";
import { type Edition, licenceInWords, versionInWords } from "../edition.ts";
import { writeCsv } from "./csv.ts";

interface DyadRow {
  readonly whole: Whole;
  /** Node numbers. */
  readonly states: readonly [number, number];
  /** 0: undated. */
  readonly year: number;
  /** Node number of the domain. */
  readonly domain: number;
  readonly inDomain: readonly Tying[];
  /** On any domain. */
  readonly inYear: readonly Tying[];
  readonly edition: Edition;
}

interface Tying {
  /** Node number. */
  readonly agreement: number;
  readonly share: number;
}

interface DyadColumn {
  readonly description: string;
  readonly read: (row: DyadRow) => Cell | undefined;
}

const state =
  (place: 0 | 1, property: string) =>
  ({ whole, states }: DyadRow) =>
    propertyOf(whole, states[place], property) ?? undefined;

/** The columns in order, each with its line of the codebook. */
export const DYAD_COLUMNS: Readonly<Record<string, DyadColumn>> = {
  state_a: {
    description: "Name of the state whose code comes first in the alphabet.",
    read: state(0, "name"),
  },
  iso3_a: { description: "Its ISO 3166-1 alpha-3 code; XKX for Kosovo.", read: state(0, "alpha3") },
  kind_a: {
    description: "state, or territory: a party in its own name that is no sovereign state.",
    read: state(0, "kind"),
  },
  state_b: { description: "Name of the other state.", read: state(1, "name") },
  iso3_b: { description: "Its ISO 3166-1 alpha-3 code.", read: state(1, "alpha3") },
  kind_b: { description: "state or territory.", read: state(1, "kind") },
  year: {
    description:
      "Year of the agreements’ date (of signature, adoption, announcement or launch); empty for those without a date.",
    read: ({ year }) => (year === 0 ? undefined : year),
  },
  domain: {
    description:
      "Code of a technology domain that the agreements cover, as their records name it: broader domains are not added. Empty for agreements that name none.",
    read: ({ whole, domain }) => propertyOf(whole, domain, "code") ?? undefined,
  },
  domain_name: {
    description: "Name of the domain.",
    read: ({ whole, domain }) => whole.names[domain],
  },
  agreements: {
    description:
      "Number of agreements of that year on that domain that tie the two. An agreement that covers several domains is counted in the row of each: do not add this column over domains.",
    read: ({ inDomain }) => inDomain.length,
  },
  weight: {
    description:
      "Their weight: an agreement of n parties that count under the switches adds 1/(n − 1) to each pair. Not to be added over domains either.",
    read: ({ inDomain }) => weightOf(inDomain),
  },
  agreements_all_domains: {
    description:
      "Number of agreements of that year on any domain that tie the two: the same in every row of the dyad and year.",
    read: ({ inYear }) => inYear.length,
  },
  weight_all_domains: {
    description: "Their weight: the same in every row of the dyad and year.",
    read: ({ inYear }) => weightOf(inYear),
  },
  confidence: {
    description: "The lowest confidence among the agreements of the row: high, medium or low.",
    read: ({ whole, inDomain }) => lowest(whole, inDomain),
  },
  agreement_ids: {
    description: "Ids of the agreements of the row, separated by “ | ”.",
    read: ({ whole, inDomain }) => inDomain.map(({ agreement }) => whole.ids[agreement] ?? ""),
  },
  sources: {
    description: "Addresses of the sources that report them, separated by “ | ”.",
    read: ({ whole, inDomain }) =>
      urlsOf(
        whole,
        sourcesOfAgreements(
          whole,
          inDomain.map(({ agreement }) => agreement),
        ),
      ),
  },
  data_version: {
    description: "Version of the data: the release’s name and the content’s hash.",
    read: ({ edition }) => versionInWords(edition),
  },
  licence: { description: "Licence of the data.", read: ({ edition }) => licenceInWords(edition) },
};

/** Rows by state, state, year and domain. Its filters are the view’s; its lens is always the ties. */
export function writeDyads(whole: Whole, view: View, edition: Edition): string {
  const columns = Object.values(DYAD_COLUMNS);
  const rows = dyadRows(whole, view, edition).map((row) => columns.map(({ read }) => read(row)));
  return writeCsv(Object.keys(DYAD_COLUMNS), rows);
}

function dyadRows(whole: Whole, view: View, edition: Edition): readonly DyadRow[] {
  const { marks, edges } = drawnOf(whole.network, { ...view, lens: "ties" });
  const alpha3 = (node: number) => propertyOf(whole, node, "alpha3") ?? "";
  const { ids, labels } = marks.stage.nodes;
  const dyads = edges.flatMap(({ place, behind }) => {
    const ends = [marks.stage.edges.source[place] ?? 0, marks.stage.edges.target[place] ?? 0];
    if (ends.some((end) => labels[end] !== "Country")) return [];
    const [a = 0, b = 0] = ends
      .map((end) => whole.numbers.get(ids[end] ?? "") ?? 0)
      .sort((one, other) => compareText(alpha3(one), alpha3(other)));
    const tying = behind.map(({ agreement, share }) => ({
      agreement: whole.starts.Agreement + agreement,
      share,
    }));
    return [{ states: [a, b] as const, tying }];
  });
  dyads.sort(
    (one, other) =>
      compareText(alpha3(one.states[0]), alpha3(other.states[0])) ||
      compareText(alpha3(one.states[1]), alpha3(other.states[1])),
  );
  return dyads.flatMap(({ states, tying }) =>
    groupBy(
      tying,
      ({ agreement }) => whole.network.years[agreement - whole.starts.Agreement] ?? 0,
    ).flatMap(([year, inYear]) =>
      byDomain(whole, inYear).map(([domain, inDomain]) => ({
        whole,
        states,
        year,
        domain,
        inDomain,
        inYear,
        edition,
      })),
    ),
  );
}

/** By domain in the order of their codes; -1 for agreements that name none. */
function byDomain(
  whole: Whole,
  tying: readonly Tying[],
): readonly (readonly [number, readonly Tying[]])[] {
  const { COVERS } = whole.relations;
  const pairs = tying.flatMap((each) => {
    const domains = rowsFrom(COVERS, each.agreement).map((row) => COVERS.to[row] ?? -1);
    return (domains.length === 0 ? [-1] : domains).map((domain) => ({ domain, each }));
  });
  return groupBy(pairs, ({ domain }) => domain).map(
    ([domain, found]) => [domain, found.map(({ each }) => each)] as const,
  );
}

/** Groups in the order of their keys. */
function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => number,
): [number, Value[]][] {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

function weightOf(tying: readonly Tying[]): number {
  return Number(tying.reduce((sum, { share }) => sum + share, 0).toFixed(6));
}

function lowest(whole: Whole, tying: readonly Tying[]): string | undefined {
  const found = tying.map(({ agreement }) => propertyOf(whole, agreement, "confidence"));
  return Object.keys(CONFIDENCE).findLast((level) => found.includes(level));
}
