/** Numbers as a table whose rows are drawn as bars: a table for who listens, a chart for who looks. */
import type { Counted } from "../../network/coverage.ts";
import { numeral } from "../../network/numeral.ts";

export interface BarsProps {
  readonly caption: string;
  /** Headings of the columns: what is counted, and how many. */
  readonly columns: readonly [string, string];
  readonly rows: readonly Counted[];
  /** A third column in words. */
  readonly remark?: { readonly heading: string; readonly texts: readonly string[] };
}

export function Bars({ caption, columns, rows, remark }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col" className="number">
            {columns[1]}
          </th>
          {remark !== undefined && <th scope="col">{remark.heading}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }, place) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="number">
              <span>{numeral(count)}</span>
              <svg
                className="bar-line"
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={(100 * count) / most} height="10" />
              </svg>
            </td>
            {remark !== undefined && <td className="remark">{remark.texts[place]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
