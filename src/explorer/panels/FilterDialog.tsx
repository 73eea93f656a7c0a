/** The filters where there is no room for a panel: a sheet that says at its foot how much passes. */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";
import { plural } from "../../network/plural.ts";
import { useCounts } from "./context.ts";
import { Facets } from "./Facets.tsx";
import { LensOptions } from "./LensOptions.tsx";
import { LensSwitch } from "./LensSwitch.tsx";
import { Years } from "./Years.tsx";

export interface FilterDialogProps {
  readonly open: boolean;
  readonly withYears: boolean;
  readonly onClose: () => void;
}

export function FilterDialog({ open, withYears, onClose }: FilterDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { passing } = useCounts();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return createPortal(
    <dialog ref={dialog} className="sheet" aria-label="Filters" onClose={onClose}>
      {open && (
        <>
          <div className="sheet-head">
            <h2>Filters</h2>
            <Button className="icon-button" aria-label="Close the filters" onPress={onClose}>
              <X size={18} aria-hidden />
            </Button>
          </div>
          <div className="sheet-body">
            <LensSwitch />
            <LensOptions />
            {withYears && <Years />}
            <Facets />
          </div>
          <div className="sheet-foot">
            <Button className="button primary" onPress={onClose}>
              Show {plural(passing, "agreement")}
            </Button>
          </div>
        </>
      )}
    </dialog>,
    document.body,
  );
}
