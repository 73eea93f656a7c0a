/** The facts of what is selected: label, text with the nodes that it names as links, numbers of its sources. */
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
          <dd dir="auto">
            {fact.text === "" ? (
              <span className="unsaid">No source says</span>
            ) : (
              <Linked text={fact.text} mentions={fact.mentions} />
            )}
            <Cited numbers={fact.cited} />
          </dd>
        </div>
      ))}
    </dl>
  );
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
