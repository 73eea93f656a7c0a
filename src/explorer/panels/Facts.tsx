/** The facts of what is selected: label, text with the nodes that it names as links, numbers of its sources. */
import { Fragment } from "react";
import type { Fact, Mention } from "../../model/details.ts";
import { Cited } from "./Cited.tsx";
import { NodeLink } from "./NodeLink.tsx";

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.property}>
          <dt>{fact.label}</dt>
          <dd>
            <Text fact={fact} />
            <Cited numbers={fact.cited} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Text({ fact: { property, text, mentions } }: { readonly fact: Fact }) {
  if (text === "") return <span className="unsaid">No source says</span>;
  if (property === "confidence")
    return (
      <>
        {text}{" "}
        <a className="explains amid-words" href="/about#confidence">
          What this means
        </a>
      </>
    );
  // Names in several scripts, each in its own direction.
  if (property === "aliases")
    return text.split(", ").map((alias, place) => (
      <Fragment key={alias}>
        {place > 0 && ", "}
        <bdi>{alias}</bdi>
      </Fragment>
    ));
  return <Linked text={text} mentions={mentions} />;
}

/** The text with each mentioned name, where it first stands, as a link. */
function Linked({
  text,
  mentions,
}: {
  readonly text: string;
  readonly mentions: readonly Mention[];
}) {
  const pieces: React.ReactNode[] = [];
  let rest = text;
  for (const mention of mentions) {
    const at = rest.indexOf(mention.name);
    if (at < 0) continue;
    pieces.push(
      rest.slice(0, at),
      <NodeLink key={mention.id} id={mention.id} name={mention.name} />,
    );
    rest = rest.slice(at + mention.name.length);
  }
  return (
    <>
      {pieces}
      {rest}
    </>
  );
}
