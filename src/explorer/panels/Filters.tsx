/** The left panel: which lens, and which agreements. */
import { PanelLeftClose } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Domains } from "./Domains.tsx";
import { LensSwitch } from "./LensSwitch.tsx";

export function Filters({ onFold }: { readonly onFold: () => void }) {
  return (
    <>
      <div className="panel-row">
        <LensSwitch />
        <Button className="icon-button" aria-label="Hide the filters" onPress={onFold}>
          <PanelLeftClose size={17} aria-hidden />
        </Button>
      </div>
      <Domains />
    </>
  );
}
