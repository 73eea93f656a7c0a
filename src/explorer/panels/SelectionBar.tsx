/** What can be done to the picture with what is selected: keep it alone, show more of it, hold it in its place, hide it. */
import { ChevronDown, EyeOff, Focus, Pin, PinOff, Plus } from "lucide-react";
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { idsOf } from "../../model/scopeIds.ts";
import { expansionsOf } from "../../network/expansions.ts";
import { numeral } from "../../network/numeral.ts";
import { expand, hide, keepOnly, nodesOf, togglePin } from "../actions.ts";
import { useExplorer, useSession } from "./context.ts";
import { PopDown } from "./PopDown.tsx";

export function SelectionBar() {
  const explorer = useExplorer();
  const { network, view, marks } = useSession();
  const { selection } = view;
  if (selection === undefined) return null;
  const nodes = nodesOf(selection);
  if (!nodes.every((id) => network.numbers.has(id))) return null;
  const [only] = nodes.length === 1 ? nodes : [];
  const drawn = nodes.some((id) => {
    const place = marks.stage.nodes.places.get(id);
    return place !== undefined && (marks.nodes.radius[place] ?? 0) > 0;
  });
  const pinned = view.pinned.some(({ id }) => id === only);
  return (
    <fieldset className="selection-bar" aria-label="With what is selected">
      {drawn && (
        <Button className="act" onPress={() => explorer.go(keepOnly(view, marks))}>
          <Focus size={15} aria-hidden />
          Keep only
        </Button>
      )}
      {only !== undefined && <Expand id={only} />}
      {drawn && only !== undefined && (
        <Button
          className="act"
          aria-pressed={pinned}
          onPress={() => explorer.go(togglePin(view, marks, only))}
        >
          {pinned ? <PinOff size={15} aria-hidden /> : <Pin size={15} aria-hidden />}
          {pinned ? "Unpin" : "Pin"}
        </Button>
      )}
      {drawn && (
        <Button className="act" onPress={() => explorer.go(hide(view, nodes))}>
          <EyeOff size={15} aria-hidden />
          Hide
        </Button>
      )}
    </fieldset>
  );
}

/** By relationship, with how many each would add. */
function Expand({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const { network, view } = useSession();
  const expansions = useMemo(
    () => expansionsOf(network, id, new Set(idsOf(view.scope) ?? [])),
    [network, id, view.scope],
  );
  if (expansions.length === 0) return null;
  return (
    <PopDown
      className="act"
      label={
        <>
          <Plus size={15} aria-hidden />
          Expand
          <ChevronDown size={13} aria-hidden />
        </>
      }
    >
      {(close) => (
        <ul aria-label="Expand by">
          {expansions.map(({ type, direction, words, ids }) => (
            <li key={`${type} ${direction}`}>
              <Button
                className="pop-row"
                onPress={() => {
                  close();
                  explorer.go(expand(view, id, ids));
                }}
              >
                <span className="begins">{words}</span>
                <span className="count">{numeral(ids.length)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </PopDown>
  );
}
