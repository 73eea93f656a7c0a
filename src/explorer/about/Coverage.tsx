/** How far the data reaches, as it is: by year, region, language of sources, kind and confidence. */
import type { Coverage as CoverageOf } from "../../network/coverage.ts";
import { numeral } from "../../network/numeral.ts";
import { Bars } from "./Bars.tsx";
import { YearBars } from "./YearBars.tsx";

/** As many languages are drawn; the rest are named. */
const DRAWN = 12;

export function Coverage({ coverage }: { readonly coverage: CoverageOf }) {
  const { agreements, years, undated, regions, languages, kinds, confidence, oneSource } = coverage;
  const rest = languages.slice(DRAWN).map(({ label, count }) => `${label} ${count}`);
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  return (
    <>
      <figure>
        <figcaption>
          Agreements by year, {first}–{last}; {undated} more have no date in any source
        </figcaption>
        <YearBars years={years} />
      </figure>
      <Bars
        caption="Agreements by region of a party"
        columns={["Region", "Agreements"]}
        rows={regions}
        remark={{
          heading: "States and territories present",
          texts: regions.map(({ present, all }) => `${present} of ${all}`),
        }}
      />
      <p className="small">
        An agreement counts in every region that one of its parties lies in. Blocs such as the EU
        lie in none. Regions are those of the United Nations’ M49 standard.
      </p>
      <Bars
        caption="Agreements by language of a source"
        columns={["Language", "Agreements"]}
        rows={languages.slice(0, DRAWN)}
      />
      <p className="small">
        An agreement counts in every language that one of its sources is in.
        {rest.length > 0 && ` Further languages, with fewer each: ${rest.join(", ")}.`} What is told
        in other languages than English alone is less likely to be here.
      </p>
      <Bars caption="Agreements by kind" columns={["Kind", "Agreements"]} rows={kinds} />
      <Bars
        caption="Agreements by confidence"
        columns={["Confidence", "Agreements"]}
        rows={confidence}
      />
      <p className="small">
        {numeral(oneSource)} of {numeral(agreements)} agreements rest on one source alone.
      </p>
    </>
  );
}
