/** The filters that are set, each removed by one click, and all of them by another. */
import { X } from "lucide-react";
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { CLEARED, filterChips } from "../filters.ts";
import { useExplorer, useSession } from "./context.ts";

export function Chips() {
  const explorer = useExplorer();
  const { network, view } = useSession();
  const chips = useMemo(() => filterChips(network, view), [network, view]);
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="Active filters">
      {chips.map(({ label, change }) => (
        <li key={label}>
          <Button
            className="filter-chip"
            aria-label={`Remove the filter ${label}`}
            onPress={() => explorer.go(change)}
          >
            <bdi>{label}</bdi>
            <X size={13} aria-hidden />
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button className="text-button" onPress={() => explorer.go(CLEARED)}>
            Clear all
          </Button>
        </li>
      )}
    </ul>
  );
}
