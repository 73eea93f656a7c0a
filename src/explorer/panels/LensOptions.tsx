/** Under the lens: what it draws and leaves out, the switches that decide so, and what colour and size stand for. */
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Switch } from "react-aria-components/Switch";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { colourBy } from "../../network/roles.ts";
import { switchWordsOf } from "../lensWords.ts";
import { useExplorer, useSession } from "./context.ts";

export function LensOptions() {
  const explorer = useExplorer();
  const { view, marks } = useSession();
  const options = switchWordsOf(view.lens);
  const on = options.filter((option) => option.isOn(view)).length;
  const [open, setOpen] = useState(on > 0);
  const colour = colourBy(view);
  return (
    <div className="lens-options">
      <p className="lens-sentence">{marks.means}</p>
      {marks.left.count > 0 && <p className="lens-sentence">{marks.left.sentence}</p>}
      <Button className="facet-fold quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        Options
        {on > 0 && <span className="badge">{on}</span>}
        <ChevronDown size={14} aria-hidden />
      </Button>
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
            <Waiting count={marks.left.reasons.find(({ by }) => by === option.name)?.count} />
          </Switch>
        ))}
      {open && (
        <>
          <Choice
            label="Colour"
            chosen={colour}
            choices={COLOURS}
            onChoose={(chosen) => explorer.go({ colour: chosen, types: [], groups: [] })}
          />
          <Choice
            label="Size"
            chosen={view.size}
            choices={SIZES}
            onChoose={(size) => explorer.go({ size })}
          />
        </>
      )}
    </div>
  );
}

/** How many agreements the switch would draw. */
function Waiting({ count }: { readonly count: number | undefined }) {
  return count === undefined ? null : <span className="count">{count}</span>;
}

const COLOURS = [
  ["type", "Type"],
  ["group", "Group"],
] as const;

const SIZES = [
  ["weight", "Weight"],
  ["degree", "Links"],
  ["equal", "Equal"],
] as const;

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly chosen: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, chosen, choices, onChoose } = props;
  return (
    <div className="choice">
      <span aria-hidden="true">{label}</span>
      <ToggleButtonGroup
        className="segments"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const value = choices.find(([each]) => keys.has(each))?.[0];
          if (value !== undefined) onChoose(value);
        }}
      >
        {choices.map(([value, words]) => (
          <ToggleButton key={value} id={value}>
            {words}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
