/** Search in what the agreements provide: by their own words, with help from the agreement's title and parties. */
import MiniSearch, { type Options } from "minisearch";
import { contextOf } from "./context.ts";
import type { Whole } from "./whole.ts";
import { words } from "./words.ts";

export interface FoundProvision {
  /** Node number of the agreement that provides it. */
  readonly agreement: number;
  readonly text: string;
  readonly score: number;
  /** Folded words that matched. */
  readonly terms: readonly string[];
}

/** Best first, the best provision of each agreement alone. */
export type ProvisionSearch = (query: string) => readonly FoundProvision[];

/** How every index here takes words apart and forgives mistakes. */
export const SEARCH_OPTIONS = {
  tokenize: (text: string) => [...words(text)],
  processTerm: (term: string) => term,
  searchOptions: {
    prefix: (term: string) => term.length > 1,
    fuzzy: (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
    weights: { fuzzy: 0.25, prefix: 0.5 },
    combineWith: "AND",
  },
} as const satisfies Partial<Options>;

/** As many are indexed at a time in the page, so that none of its frames waits long. */
const AT_A_TIME = 60;

/** At once, for a server. */
export function searchProvisions(whole: Whole): ProvisionSearch {
  const index = emptyIndex(whole);
  index.addAll(rowsOf(whole));
  return askIndex(whole, index);
}

/** A few at a time, for a page. */
export async function searchProvisionsLater(whole: Whole): Promise<ProvisionSearch> {
  const index = emptyIndex(whole);
  await index.addAllAsync(rowsOf(whole), { chunkSize: AT_A_TIME });
  return askIndex(whole, index);
}

/** Documents are rows of PROVIDES. */
function emptyIndex(whole: Whole): MiniSearch<number> {
  const { PROVIDES } = whole.relations;
  return new MiniSearch<number>({
    fields: ["text", "agreement"],
    extractField: (row, field) => {
      if (field === "id") return row as never;
      if (field === "text") return whole.names[PROVIDES.to[row] ?? 0] ?? "";
      const agreement = PROVIDES.from[row] ?? 0;
      return `${whole.names[agreement]} ${contextOf(whole.network, agreement) ?? ""}`;
    },
    ...SEARCH_OPTIONS,
    searchOptions: { ...SEARCH_OPTIONS.searchOptions, boost: { text: 1, agreement: 0.2 } },
  });
}

function rowsOf({ relations }: Whole): readonly number[] {
  return Array.from({ length: relations.PROVIDES.count }, (_, row) => row);
}

function askIndex(whole: Whole, index: MiniSearch<number>): ProvisionSearch {
  const { PROVIDES } = whole.relations;
  return (query) => {
    const best = new Map<number, FoundProvision>();
    for (const { id, score, terms, match } of index.search(query)) {
      const agreement = PROVIDES.from[Number(id)] ?? 0;
      const own = Object.values(match).some((fields) => fields.includes("text"));
      if (!own || best.has(agreement)) continue;
      const text = whole.names[PROVIDES.to[Number(id)] ?? 0] ?? "";
      best.set(agreement, { agreement, text, score, terms });
    }
    return [...best.values()];
  };
}
