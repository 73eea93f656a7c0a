/** The filters of a View together: one chip for each that is set, and none of them. */
import { NODE_TYPES } from "../model/ontology.ts";
import { idsOf } from "../model/scopeIds.ts";
import { DEFAULT_VIEW, type View } from "../model/view.ts";
import { FACET_IDS } from "../network/facetIndex.ts";
import { facetWords } from "../network/facets.ts";
import type { Network } from "../network/network.ts";
import { plural } from "../network/plural.ts";
import { hasOwnLines } from "../network/shown.ts";
import type { ViewChange } from "./viewChange.ts";

export const CLEARED: ViewChange = {
  scope: DEFAULT_VIEW.scope,
  types: [],
  groups: [],
  domains: [],
  parties: [],
  together: false,
  direct: false,
  kinds: [],
  statuses: [],
  confidence: [],
  signatories: [],
  languages: [],
  from: undefined,
  to: undefined,
  undated: true,
  hidden: [],
};

export interface FilterChip {
  readonly label: string;
  /** Takes this filter away, and nothing else. */
  readonly change: ViewChange;
}

export function filterChips(network: Network, view: View): readonly FilterChip[] {
  const facets = FACET_IDS.flatMap((id) =>
    view[id].map((value) => ({
      label: facetWords(network, id, value),
      change: { [id]: (view[id] as readonly string[]).filter((each) => each !== value) },
    })),
  );
  return [
    ...scopeChip(view),
    ...facets,
    ...partiesChips(view),
    ...yearsChip(view),
    ...pictureChips(view),
  ];
}

/** For the button that hides them. */
export function activeFilters(network: Network, view: View): number {
  return filterChips(network, view).length;
}

function scopeChip({ scope }: View): readonly FilterChip[] {
  if (scope.of === "everything") return [];
  const count = idsOf(scope)?.length ?? 0;
  const label =
    scope.of === "query" ? `Found by a query: ${count}` : `Only ${count} that were chosen`;
  return [{ label, change: { scope: DEFAULT_VIEW.scope, camera: undefined } }];
}

function partiesChips(view: View): readonly FilterChip[] {
  return [
    ...(view.together && view.parties.length > 1
      ? [{ label: "All in one agreement", change: { together: false } }]
      : []),
    ...(view.direct && hasOwnLines(view)
      ? [{ label: "Only their own lines", change: { direct: false } }]
      : []),
  ];
}

function yearsChip({ from, to, undated }: View): readonly FilterChip[] {
  const years = { label: yearsInWords(from, to), change: { from: undefined, to: undefined } };
  return [
    ...(from === undefined && to === undefined ? [] : [years]),
    ...(undated ? [] : [{ label: "Dated only", change: { undated: true } }]),
  ];
}

function yearsInWords(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `Until ${to}`;
  if (to === undefined) return `From ${from}`;
  return from === to ? `${from}` : `${from}–${to}`;
}

/** What the legend and the toolbar leave out of the picture. */
function pictureChips({ types, groups, hidden }: View): readonly FilterChip[] {
  const typeNames = types.map((type) => NODE_TYPES[type].plural).join(", ");
  return [
    ...(types.length === 0 ? [] : [{ label: `Drawn: ${typeNames}`, change: { types: [] } }]),
    ...(groups.length === 0
      ? []
      : [{ label: `Drawn: ${plural(groups.length, "group")}`, change: { groups: [] } }]),
    ...(hidden.length === 0 ? [] : [{ label: `${hidden.length} hidden`, change: { hidden: [] } }]),
  ];
}
