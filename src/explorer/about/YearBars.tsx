/** Agreements by year as columns; for who listens, a list of years with their numbers. */

export interface YearBarsProps {
  readonly years: readonly { readonly year: number; readonly count: number }[];
}

/** Every so many years one is written below its column. */
const STEP = 5;
const HEIGHT = 96;

export function YearBars({ years }: YearBarsProps) {
  const most = Math.max(1, ...years.map(({ count }) => count));
  return (
    <ol className="year-columns" style={{ gridTemplateColumns: `repeat(${years.length}, 1fr)` }}>
      {years.map(({ year, count }) => (
        <li key={year} title={`${year}: ${count}`}>
          <svg
            className="column"
            viewBox={`0 0 10 ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect
              y={HEIGHT - (HEIGHT * count) / most}
              width="10"
              height={(HEIGHT * count) / most}
            />
          </svg>
          <span className="unseen">
            {year}: {count}
          </span>
          <span className="year-label" aria-hidden="true">
            {year % STEP === 0 ? year : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
