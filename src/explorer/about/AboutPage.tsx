/** What one should know of the data before one relies on it, on one page that can be read, linked to and printed. */
import { useEffect, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { coverageOf } from "../../network/coverage.ts";
import { numeral } from "../../network/numeral.ts";
import { isFailure } from "../session.ts";
import { useAbout } from "../useAbout.ts";
import { Citations } from "./Citations.tsx";
import { Coverage } from "./Coverage.tsx";
import { Downloads } from "./Downloads.tsx";
import { Method } from "./Method.tsx";
import { Releases } from "./Releases.tsx";
import { Report } from "./Report.tsx";
import { Section } from "./Section.tsx";
import { SECTIONS } from "./sections.ts";
import { useNetwork } from "./useNetwork.ts";

export function AboutPage() {
  const [network, retry] = useNetwork();
  const about = useAbout();
  const data = network === undefined || isFailure(network) ? undefined : network;
  const coverage = useMemo(() => (data === undefined ? undefined : coverageOf(data)), [data]);
  useEffect(() => {
    // The part that the address names was not there when the browser looked for it.
    if (coverage !== undefined) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [coverage]);
  return (
    <article className="about">
      <h1>About the data</h1>
      <p className="lead">
        Entente collects the agreements by which states tie themselves to each other in digital
        matters, each fact with the source that it rests on.
      </p>
      {data !== undefined && (
        <p className="version">
          Data version {data.dataSet.name} <span className="hash">({data.dataSet.hash})</span>:{" "}
          {numbersOf(data.dataSet.counts)}.
        </p>
      )}
      {network !== undefined && isFailure(network) && (
        <div className="notice" role="alert">
          <p>
            <strong>{network.title}.</strong> {network.detail} The words below stand; the numbers
            are missing.
          </p>
          <Button className="button" onPress={retry}>
            Try again
          </Button>
        </div>
      )}
      <nav className="contents" aria-label="On this page">
        <ul className="contents-list">
          {Object.entries(SECTIONS).map(([id, heading]) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Method
        coverage={
          <Section id="coverage">
            {coverage === undefined ? (
              <p className="small">Counting…</p>
            ) : (
              <Coverage coverage={coverage} />
            )}
          </Section>
        }
      />
      <Section id="cite">
        <Citations dataSet={data?.dataSet} about={about} />
      </Section>
      <Section id="download">
        <Downloads />
      </Section>
      <Section id="report">
        <Report dataSet={data?.dataSet} about={about} />
      </Section>
      <Section id="versions">
        <Releases network={data} about={about} />
      </Section>
      <Section id="licences">
        <p>
          The data that comes with Entente is under{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>: use it for anything,
          and name Entente. Names of countries are from Unicode CLDR (Unicode licence), positions
          from Natural Earth (public domain). The taxonomy of domains is our own. The pages that
          sources lead to belong to their publishers; nothing of them is copied here but their
          headlines. The program is under the MIT licence.
        </p>
      </Section>
    </article>
  );
}

const COUNTED = [
  ["Agreement", "agreements"],
  ["Official", "officials"],
  ["Organisation", "organisations"],
  ["Provision", "provisions"],
  ["Source", "sources"],
] as const;

function numbersOf(counts: Readonly<Record<string, number>>): string {
  const told = COUNTED.map(([label, word]) => `${numeral(counts[label] ?? 0)} ${word}`);
  return `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
}
