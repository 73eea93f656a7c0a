/** All filters by a property of agreements, in the order of the table of facets. */
import { Switch } from "react-aria-components/Switch";
import type { FacetId } from "../../network/facetIndex.ts";
import { FACETS } from "../../network/facets.ts";
import { hasOwnLines } from "../../network/shown.ts";
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
        {facet.id === "parties" && <PartySwitches />}
      </FacetList>
    ),
  );
}

/** Of the chosen parties: any of them, or all in one agreement; and whether others' lines are drawn beside theirs. */
function PartySwitches() {
  const { view } = useSession();
  const { parties, together, direct } = view;
  return (
    <>
      {parties.length > 1 && (
        <Choice text="All of them in one agreement" name="together" on={together} />
      )}
      {hasOwnLines(view) && <Choice text="Only their own lines" name="direct" on={direct} />}
    </>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly name: "together" | "direct";
  readonly on: boolean;
}

function Choice({ text, name, on }: ChoiceProps) {
  const explorer = useExplorer();
  return (
    <Switch
      className="switch"
      isSelected={on}
      onChange={(chosen) => explorer.go({ [name]: chosen })}
    >
      <span className="knob" aria-hidden="true" />
      {text}
    </Switch>
  );
}
