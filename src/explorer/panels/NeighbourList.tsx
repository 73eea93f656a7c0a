/** The neighbours by one relationship: names with dates and what the relationship adds; domains as chips. */
import { Fragment, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Mention, Neighbours } from "../../model/details.ts";
import { NODE_TYPES, type NodeLabel } from "../../model/ontology.ts";
import { dateInWords } from "../../network/dateWords.ts";
import { numeral } from "../../network/numeral.ts";
import { Cited } from "./Cited.tsx";
import { NodeLink } from "./NodeLink.tsx";
import { useMedia } from "./useMedia.ts";

/** As many are told at once; the rest on request. What an agreement provides is its substance, and chips are short. */
const FIRST = { mentions: 8, chips: 14, provisions: 24 } as const;

interface NeighbourListProps {
  readonly group: Neighbours;
  /** Whether an entry is one that the filters leave out, which is said beside it. */
  readonly isFiltered?: (id: string) => boolean;
}

export function NeighbourList({ group, isFiltered }: NeighbourListProps) {
  const [all, setAll] = useState(false);
  const { heading, mentions } = group;
  const chips = mentions.every(
    ({ label, remarks }) => label === "TechnologyDomain" && remarks.length === 0,
  );
  const first = FIRST[chips ? "chips" : group.type === "PROVIDES" ? "provisions" : "mentions"];
  // To hide one or two would take as much room as to show them.
  // What is left out on paper could not be asked for.
  const onPaper = useMedia("print");
  const shown =
    all || onPaper || mentions.length <= first + 2 ? mentions : mentions.slice(0, first);
  const more = mentions.length - shown.length;
  const shared = sharedCitations(mentions);
  return (
    <section>
      <div className="section-head">
        <h3>
          {heading}
          <Cited numbers={shared} />
        </h3>
        {mentions.length > 1 && <span className="count">{numeral(mentions.length)}</span>}
      </div>
      {byHeading(shown).map(([under, members]) => (
        <Fragment key={under}>
          {under !== "" && <h4>{under}</h4>}
          <ul className={chips ? "chips" : "mentions"}>
            {members.map((mention) => (
              <li key={`${mention.id} ${mention.remarks.join(" ")}`}>
                {chips ? (
                  <>
                    <NodeLink id={mention.id} name={mention.name} />
                    {shared.length === 0 && <Cited numbers={mention.cited} />}
                  </>
                ) : (
                  <Told
                    mention={mention}
                    cited={shared.length === 0 ? mention.cited : []}
                    isFiltered={isFiltered}
                  />
                )}
              </li>
            ))}
            {more > 0 && chips && (
              <li>
                <Button className="text-button" onPress={() => setAll(true)}>
                  {more} more
                </Button>
              </li>
            )}
          </ul>
        </Fragment>
      ))}
      {more > 0 && !chips && (
        <Button className="text-button" onPress={() => setAll(true)}>
          {more} more
        </Button>
      )}
    </section>
  );
}

/** In order, by the sub-heading that they stand under; “” for none. */
function byHeading(
  mentions: readonly Mention[],
): readonly (readonly [string, readonly Mention[]])[] {
  const headings = [...new Set(mentions.map(({ under }) => under ?? ""))];
  return headings.map((heading) => [
    heading,
    mentions.filter(({ under }) => (under ?? "") === heading),
  ]);
}

/** Sources that bear out every one of several: told once, at the heading. */
function sharedCitations(mentions: readonly Mention[]): readonly number[] {
  const [first, ...others] = mentions.map(({ cited }) => cited);
  if (first === undefined || others.length === 0) return [];
  return others.every((cited) => cited.join() === first.join()) ? first : [];
}

interface ToldProps {
  readonly mention: Mention;
  readonly cited: readonly number[];
  readonly isFiltered: NeighbourListProps["isFiltered"];
}

function Told({ mention, cited, isFiltered }: ToldProps) {
  const { id, label, name, date, remarks, of } = mention;
  const leads = label === "Tie" || (label in NODE_TYPES && NODE_TYPES[label as NodeLabel].drawn);
  const about = [
    ...(date === undefined ? [] : [dateInWords(date)]),
    ...remarks,
    ...(isFiltered?.(id) === true ? ["left out by the filters"] : []),
  ].join(" · ");
  return (
    <>
      {leads ? <NodeLink id={id} name={name} /> : <span dir="auto">{name}</span>}
      <Cited numbers={cited} />
      {(about !== "" || of !== undefined) && (
        <span className="remarks" dir="auto">
          {of !== undefined && <NodeLink id={of.id} name={of.name} />}
          {of !== undefined && about !== "" && " · "}
          {about}
        </span>
      )}
    </>
  );
}
