/** One value of a filter: a box with its name, its count under the other filters, and a hairline for its share. */
import { Checkbox } from "react-aria-components/Checkbox";
import { numeral } from "../../network/numeral.ts";

export interface FacetBoxProps {
  readonly label: string;
  /** Tells namesakes apart. */
  readonly context?: string | undefined;
  readonly count: number;
  /** The largest count among its neighbours: a whole hairline. */
  readonly most: number;
  readonly chosen: boolean;
  /** Some, not all, of what it includes is chosen. */
  readonly some?: boolean;
  /** Something broader is chosen, and includes it. */
  readonly implied?: boolean;
  readonly onChoose: (on: boolean) => void;
}

export function FacetBox(props: FacetBoxProps) {
  const { label, context, count, most, chosen, some = false, implied = false, onChoose } = props;
  return (
    <Checkbox
      className="box"
      data-none={(count === 0 && !chosen) || undefined}
      isSelected={chosen || implied}
      isIndeterminate={!chosen && !implied && some}
      isDisabled={implied}
      onChange={onChoose}
    >
      <span className="tick" aria-hidden="true" />
      <span className="box-name" dir="auto">
        {label}
        {context !== undefined && <span className="box-context"> {context}</span>}
      </span>
      <span className="count">{numeral(count)}</span>
      <span className="bar" aria-hidden="true" style={{ width: `${(100 * count) / most}%` }} />
    </Checkbox>
  );
}
