/** Under the lens: what it draws and leaves out, and the switches that decide so. */
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Switch } from "react-aria-components/Switch";
import { lensSentence, optionsOf } from "../lensWords.ts";
import { useExplorer, useSession } from "./context.ts";

export function LensOptions() {
  const explorer = useExplorer();
  const { view } = useSession();
  const options = optionsOf(view.lens);
  const on = options.filter((option) => option.isOn(view)).length;
  const [open, setOpen] = useState(on > 0);
  return (
    <div className="lens-options">
      <p className="lens-sentence">{lensSentence(view)}</p>
      {options.length > 0 && (
        <Button className="facet-fold quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          Draw more
          {on > 0 && <span className="badge">{on}</span>}
          <ChevronDown size={14} aria-hidden />
        </Button>
      )}
      {open &&
        options.map((option) => (
          <Switch
            key={option.name}
            className="switch"
            isSelected={option.isOn(view)}
            onChange={(isOn) => explorer.go(option.set(isOn))}
          >
            <span className="knob" aria-hidden="true" />
            {option.label}
          </Switch>
        ))}
    </div>
  );
}
