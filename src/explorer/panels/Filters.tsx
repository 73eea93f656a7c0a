/** The left panel: which lens, and which agreements. */
import { PanelLeftClose } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { numeral } from "../../network/numeral.ts";
import { useSession } from "./context.ts";
import { Facets } from "./Facets.tsx";
import { LensOptions } from "./LensOptions.tsx";
import { LensSwitch } from "./LensSwitch.tsx";

export function Filters({ onFold }: { readonly onFold: () => void }) {
  const { name, hash, records } = useSession().network.dataSet;
  return (
    <>
      <div className="panel-row">
        <LensSwitch />
        <Button className="icon-button" aria-label="Hide the filters" onPress={onFold}>
          <PanelLeftClose size={17} aria-hidden />
        </Button>
      </div>
      <LensOptions />
      <Facets />
      <p className="data-version">
        Data version {name === "unreleased" ? hash : name}, {numeral(records)}{" "}
        {records === 1 ? "agreement" : "agreements"}
      </p>
    </>
  );
}
