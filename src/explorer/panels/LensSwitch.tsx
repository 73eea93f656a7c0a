/** Which projection is drawn. */
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { LENSES } from "../../model/lens.ts";
import { LENS_NAMES } from "../lensWords.ts";
import { useExplorer, useSession } from "./context.ts";

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
        // Groups and types are those of one picture.
        if (lens !== undefined) explorer.go({ lens, groups: [], types: [] });
      }}
    >
      {LENSES.map((lens) => (
        <ToggleButton key={lens} id={lens}>
          {LENS_NAMES[lens]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
