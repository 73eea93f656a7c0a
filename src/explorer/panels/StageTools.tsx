/** Buttons upon the canvas: nearer, farther, all of it; and the way to the filters where their panel is away. */
import { Maximize, Minus, Plus, SlidersHorizontal, Waypoints } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";
import { activeFilters } from "../filters.ts";
import { part } from "../parts.ts";
import { useExplorer, useSession } from "./context.ts";
import { Undo } from "./Undo.tsx";

export function StageTools({ onFilters }: { readonly onFilters: (() => void) | undefined }) {
  const explorer = useExplorer();
  const { network, view, canvas } = useSession();
  const drawn = view.layout === "drawn";
  const active = activeFilters(network, view);
  return (
    <>
      <Undo />
      {canvas === "drawn" && view.show === "network" && (
        <fieldset className="zoom" aria-label="Zoom">
          <Button aria-label="Zoom in" onPress={() => explorer.zoom("in")}>
            <Plus size={16} aria-hidden />
          </Button>
          <Button aria-label="Zoom out" onPress={() => explorer.zoom("out")}>
            <Minus size={16} aria-hidden />
          </Button>
          <Button aria-label="Show the whole network" onPress={() => explorer.zoom("fit")}>
            <Maximize size={15} aria-hidden />
          </Button>
          <Button
            aria-label={drawn ? "Back to the usual places" : "Lay out anew what is drawn"}
            onPress={() => explorer.go({ layout: drawn ? "stored" : "drawn", camera: undefined })}
          >
            <Waypoints size={15} aria-hidden />
          </Button>
        </fieldset>
      )}
      {onFilters !== undefined &&
        createPortal(
          <Button className="button filter-button" onPress={onFilters}>
            <SlidersHorizontal size={15} aria-hidden />
            Filters
            {active > 0 && <span className="badge">{active}</span>}
          </Button>,
          part("stage-filters"),
        )}
    </>
  );
}
