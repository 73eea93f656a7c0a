/** The picture as lists, where the browser cannot draw it: the same nodes and ties, leading to the same details. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Marks } from "../../network/marks.ts";
import { useExplorer, useSession } from "./context.ts";

const FIRST = 40;

export function MarksList() {
  const explorer = useExplorer();
  const { marks, canvas } = useSession();
  return (
    <div className="marks-list">
      <div className="notice" role="status">
        <p>
          <strong>
            {canvas === "lost"
              ? "The drawing was interrupted."
              : "This browser cannot draw the network."}
          </strong>{" "}
          {canvas === "lost"
            ? "The browser took its graphics (WebGL) away. The picture comes back with them; until then, here is the same as lists."
            : "It offers no WebGL, or has it switched off. Here is the same as lists."}
        </p>
        <Button className="button" onPress={() => explorer.openCanvas()}>
          Try again
        </Button>
      </div>
      <Rows heading={marks.lens === "ties" ? "States and blocs" : "Nodes"} rows={nodeRows(marks)} />
      {marks.lens === "ties" && <Rows heading="Ties" rows={tieRows(marks)} />}
    </div>
  );
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly remark: string;
}

function Rows({ heading, rows }: { readonly heading: string; readonly rows: readonly Row[] }) {
  const explorer = useExplorer();
  const [limit, setLimit] = useState(FIRST);
  return (
    <section>
      <h2>
        {heading} <span className="count">{rows.length.toLocaleString("en-GB")}</span>
      </h2>
      <ul>
        {rows.slice(0, limit).map(({ id, name, remark }) => (
          <li key={id}>
            <Button className="link" onPress={() => explorer.go({ selection: id })}>
              {name}
            </Button>{" "}
            <span className="count">{remark}</span>
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <Button className="text-button" onPress={() => setLimit(limit + 200)}>
          Show more
        </Button>
      )}
    </section>
  );
}

/** Strongest first, as the stage has them. */
function nodeRows({ stage, nodes }: Marks): readonly Row[] {
  return stage.nodes.ids.flatMap((id, place) =>
    (nodes.radius[place] ?? 0) > 0
      ? [{ id, name: stage.nodes.names[place] ?? id, remark: "" }]
      : [],
  );
}

/** Most agreements first, of equal numbers the strongest; the stage has the faintest first. */
function tieRows({ stage, edges }: Marks): readonly Row[] {
  const rows = stage.edges.ids.flatMap((id, place) => {
    if ((edges.width[place] ?? 0) === 0) return [];
    const ends = [stage.edges.source[place] ?? 0, stage.edges.target[place] ?? 0];
    const count = edges.agreements[place] ?? 0;
    return [
      {
        id,
        count,
        name: ends.map((end) => stage.nodes.names[end] ?? "").join(" – "),
        remark: count === 1 ? "1 agreement" : `${count} agreements`,
      },
    ];
  });
  return rows.reverse().sort((a, b) => b.count - a.count);
}
