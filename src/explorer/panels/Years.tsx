/** The filter by year: how many agreements each year has under the other filters, between two handles. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { Switch } from "react-aria-components/Switch";
import { numeral } from "../../network/numeral.ts";
import { useCounts, useExplorer, useSession } from "./context.ts";

/** Every so many years one is written below its bar. */
const STEP = 5;

export function Years() {
  const explorer = useExplorer();
  const { view } = useSession();
  const { years, undated } = useCounts();
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const [dragged, setDragged] = useState<readonly number[] | null>(null);
  if (years.length < 2) return null;
  const within = (year: number | undefined, otherwise: number) =>
    Math.min(last, Math.max(first, year ?? otherwise));
  const [from = first, to = last] = dragged ?? [within(view.from, first), within(view.to, last)];
  const most = Math.max(1, ...years.map(({ count }) => count));
  const set = (range: readonly number[], passing: boolean) => {
    const [low = first, high = last] = range;
    explorer.go(
      { from: low === first ? undefined : low, to: high === last ? undefined : high },
      { passing },
    );
  };
  return (
    <div className="years">
      <div className="facet-head">
        <h2>Years</h2>
        <span className="range">
          {from}–{to}
        </span>
        {(view.from !== undefined || view.to !== undefined) && (
          <Button
            className="text-button"
            onPress={() => explorer.go({ from: undefined, to: undefined })}
          >
            All years
          </Button>
        )}
        {undated > 0 && (
          <Switch
            className="switch"
            isSelected={view.undated}
            onChange={(on) => explorer.go({ undated: on })}
          >
            <span className="knob" aria-hidden="true" />
            {numeral(undated)} undated
          </Switch>
        )}
      </div>
      <div className="histogram" style={{ gridTemplateColumns: `repeat(${years.length}, 1fr)` }}>
        {years.map(({ year, count }) => (
          <div
            key={year}
            className="year"
            data-out={year < from || year > to || undefined}
            title={`${year}: ${count}`}
          >
            <div className="year-bar" style={{ height: `${(100 * count) / most}%` }} />
            <span className="year-name" aria-hidden="true">
              {year % STEP === 0 ? year : ""}
            </span>
          </div>
        ))}
      </div>
      <Slider
        className="range-slider"
        style={{ marginInline: `${50 / years.length}%` }}
        aria-label="Years"
        minValue={first}
        maxValue={last}
        formatOptions={{ useGrouping: false }}
        value={[from, to]}
        onChange={(range) => {
          setDragged(range as number[]);
          set(range as number[], true);
        }}
        onChangeEnd={(range) => {
          setDragged(null);
          set(range as number[], false);
        }}
      >
        <SliderTrack className="range-track">
          <div
            className="range-fill"
            style={{
              left: `${(100 * (from - first)) / (last - first)}%`,
              width: `${(100 * (to - from)) / (last - first)}%`,
            }}
          />
          <SliderThumb className="thumb" index={0} aria-label="First year" />
          <SliderThumb className="thumb" index={1} aria-label="Last year" />
        </SliderTrack>
      </Slider>
    </div>
  );
}
