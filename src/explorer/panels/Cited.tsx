/** Numbers of the sources that bear a statement out, each a link to its place in the list below. */
import { Fragment } from "react";

export function Cited({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup className="cited">
      {numbers.map((number, place) => (
        <Fragment key={number}>
          <Apart text={place === 0 ? " " : ", "} />
          <a
            href={`#source-${number}`}
            aria-label={`Source ${number}`}
            onClick={(event) => {
              // The address is the view's; a hash in it would be a step for Back that changes nothing.
              event.preventDefault();
              const source = document.getElementById(`source-${number}`);
              source?.scrollIntoView({ block: "nearest" });
              source?.focus({ preventScroll: true });
            }}
          >
            {number}
          </a>
        </Fragment>
      ))}
    </sup>
  );
}

/** Takes no room, but goes along where the text is copied: else “Russia” and its sources run together as “Russia12”. */
function Apart({ text }: { readonly text: string }) {
  return <span style={{ fontSize: 0, whiteSpace: "pre" }}>{text}</span>;
}
