/** Which projection is drawn. */
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { LENSES, type Lens } from "../../model/view.ts";
import { useExplorer, useSession } from "./context.ts";

const NAMES: Readonly<Record<Lens, string>> = {
  ties: "Ties",
  domains: "Domains",
  people: "People",
  network: "Network",
};

export function LensSwitch() {
  const explorer = useExplorer();
  const { view } = useSession();
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label="What is drawn"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view.lens]}
      onSelectionChange={(keys) => {
        const lens = LENSES.find((known) => keys.has(known));
        if (lens !== undefined) explorer.go({ lens });
      }}
    >
      {LENSES.map((lens) => (
        <ToggleButton key={lens} id={lens}>
          {NAMES[lens]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
