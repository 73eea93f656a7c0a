/** One hit of the search: its name, its type, what tells it from its namesakes, and why it was found. */
import { useEffect, useRef } from "react";
import { NODE_TYPES } from "../../model/ontology.ts";
import { dateInWords } from "../../network/dateWords.ts";
import type { Hit, Matched } from "../../network/search.ts";
import { useSession } from "./context.ts";
import { Marked } from "./Marked.tsx";

/** What comes before the text in which a hit was found. */
const WHY: Readonly<Record<Matched["as"], string>> = {
  alias: "also called",
  code: "code",
  signatory: "names",
  provision: "provides:",
};

export interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function HitRow({ id, hit, active, onChoose }: HitRowProps) {
  const { theme } = useSession();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const type = NODE_TYPES[hit.label];
  const about = [
    type.label,
    ...(hit.context === undefined ? [] : [hit.context]),
    ...(hit.date === undefined ? [] : [dateInWords(hit.date)]),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: The keys are the search field's, which keeps the focus.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="dot" style={{ backgroundColor: type.colour[theme] }} aria-hidden="true" />
      <span className="hit-text">
        <bdi className="hit-name">
          <Marked text={hit.name} terms={hit.terms} />
        </bdi>
        <span className="hit-about">{about.join(" · ")}</span>
        {hit.matched !== undefined && (
          <span className="hit-why">
            {WHY[hit.matched.as]}{" "}
            <bdi>
              <Marked text={hit.matched.text} terms={hit.terms} />
            </bdi>
          </span>
        )}
      </span>
    </div>
  );
}
