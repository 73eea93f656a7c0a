/** A filter by one property of agreements: its values with the most first, the rest on request, a field for long lists. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { DEFAULT_VIEW } from "../../model/view.ts";
import { facetCounts } from "../../network/facetCounts.ts";
import type { Facet, FacetValue } from "../../network/facets.ts";
import { numeral } from "../../network/numeral.ts";
import { fold } from "../../network/words.ts";
import type { ViewChange } from "../viewChange.ts";
import { useCounts, useExplorer, useSession } from "./context.ts";
import { FacetBox } from "./FacetBox.tsx";
import { FacetSection } from "./FacetSection.tsx";

/** Values shown at once; a list that is only a little longer is shown whole. */
const FIRST = 6;
/** Longer lists have a field to find a value in. */
const LONG = 20;
const MOST_FOUND = 40;

export interface FacetListProps {
  readonly facet: Facet;
  readonly startsOpen: boolean;
  /** What stands above the values. */
  readonly children?: React.ReactNode;
}

export function FacetList({ facet, startsOpen, children }: FacetListProps) {
  const explorer = useExplorer();
  const { network, view } = useSession();
  const counts = useCounts().facets[facet.id];
  const chosen: readonly string[] = view[facet.id];
  const [all, setAll] = useState(false);
  const [query, setQuery] = useState("");
  // The order is that of the counts without any filter, so that no row jumps while one filters.
  const ordered = useMemo(() => {
    const whole = facetCounts(network, DEFAULT_VIEW).facets[facet.id];
    const countOf = ({ value }: FacetValue) => whole.get(value) ?? 0;
    return facet.values(network).toSorted((a, b) => countOf(b) - countOf(a));
  }, [network, facet]);
  const shown = useMemo(() => {
    const sought = fold(query);
    if (sought !== "")
      return ordered
        .filter(({ label, context = "" }) => fold(`${label} ${context}`).includes(sought))
        .slice(0, MOST_FOUND);
    if (all || ordered.length <= FIRST + 2) return ordered;
    // What the other filters leave nothing of makes room for what they leave.
    const left = ordered.filter(({ value }) => (counts.get(value) ?? 0) > 0);
    const first = new Set([...new Set([...left, ...ordered])].slice(0, FIRST));
    // What is chosen stays in sight.
    return ordered.filter((each) => first.has(each) || chosen.includes(each.value));
  }, [ordered, query, all, chosen, counts]);
  if (ordered.length < 2 && chosen.length === 0) return null;
  const most = Math.max(1, ...ordered.map(({ value }) => counts.get(value) ?? 0));
  const set = (values: readonly string[]) => explorer.go({ [facet.id]: values } as ViewChange);
  const hiddenCount = ordered.length - shown.length;
  return (
    <FacetSection
      title={facet.label}
      chosen={chosen.length}
      startsOpen={startsOpen}
      onClear={() => set([])}
    >
      {ordered.length > LONG && (
        <input
          className="facet-find"
          type="search"
          aria-label={`Find in ${facet.label.toLowerCase()}`}
          placeholder={`Find among ${numeral(ordered.length)}`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {children}
      <ul className="facet-values">
        {shown.map(({ value, label, context }) => (
          <li key={value}>
            <FacetBox
              label={label}
              context={context}
              count={counts.get(value) ?? 0}
              most={most}
              chosen={chosen.includes(value)}
              onChoose={(on) =>
                set(on ? [...chosen, value].sort() : chosen.filter((each) => each !== value))
              }
            />
          </li>
        ))}
      </ul>
      {query !== "" && shown.length === 0 && <p className="quiet">Nothing here is called that.</p>}
      {query === "" && (hiddenCount > 0 || all) && ordered.length > FIRST + 2 && (
        <Button className="text-button" onPress={() => setAll(!all)}>
          {all ? "Fewer" : `${numeral(hiddenCount)} more`}
        </Button>
      )}
    </FacetSection>
  );
}
