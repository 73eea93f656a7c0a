/** All filters by a property of agreements, in the order of the table of facets. */
import { Switch } from "react-aria-components/Switch";
import { FACETS, type FacetId } from "../../network/facets.ts";
import { useExplorer, useSession } from "./context.ts";
import { Domains } from "./Domains.tsx";
import { FacetList } from "./FacetList.tsx";

/** The others are folded until somebody asks. */
const OPEN_FIRST: ReadonlySet<FacetId> = new Set(["domains", "parties", "kinds", "statuses"]);

export function Facets() {
  return FACETS.map((facet) =>
    facet.id === "domains" ? (
      <Domains key={facet.id} />
    ) : (
      <FacetList key={facet.id} facet={facet} startsOpen={OPEN_FIRST.has(facet.id)}>
        {facet.id === "parties" && <Together />}
      </FacetList>
    ),
  );
}

/** Where several parties are chosen: any of them, or all in one agreement. */
function Together() {
  const explorer = useExplorer();
  const { view } = useSession();
  if (view.parties.length < 2) return null;
  return (
    <Switch
      className="switch"
      isSelected={view.together}
      onChange={(together) => explorer.go({ together })}
    >
      <span className="knob" aria-hidden="true" />
      All of them in one agreement
    </Switch>
  );
}
