/** An answer as a graph, in the explorer's own canvas: what was returned, no more and no less, and its sources beside it. */
import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { NetworkCanvas } from "../../canvas/NetworkCanvas.ts";
import { WebGLMissing } from "../../canvas/WebGLMissing.ts";
import { answerPicture, relationshipName, withSelected } from "../../network/answerMarks.ts";
import { describe } from "../../network/describe.ts";
import type { Marks } from "../../network/marks.ts";
import type { Network } from "../../network/network.ts";
import { clipPath } from "../../network/shapes.ts";
import type { QueryAnswer } from "../askCypher.ts";
import { Facts } from "../panels/Facts.tsx";
import { NeighbourList } from "../panels/NeighbourList.tsx";
import { NodeLink } from "../panels/NodeLink.tsx";
import { Sources } from "../panels/Sources.tsx";
import { currentTheme, onTheme } from "../theme.ts";
import { useTexts } from "./useNetwork.ts";

export interface AnswerNetworkProps {
  readonly answer: QueryAnswer;
  readonly network: Network | undefined;
}

export function AnswerNetwork({ answer, network }: AnswerNetworkProps) {
  const { marks, missing } = useMemo(() => answerPicture(answer), [answer]);
  const [selected, setSelected] = useState<number>();
  useEffect(() => setSelected(undefined), [marks]);
  if (marks === null)
    return (
      <p className="waiting">
        This answer holds no nodes, so there is nothing to draw. Return nodes, relationships or
        paths themselves, such as <code>RETURN a</code> in place of <code>RETURN a.name</code>.
      </p>
    );
  return (
    <div className="answer-network">
      <Stage marks={marks} selected={selected} onSelect={setSelected} />
      <p className="answer-counts" role="status">
        {[marks.counts, ...missing, ...(marks.stage.edges.count === 0 ? [ALONE] : [])]
          .map((sentence) => sentence.replace(/\.?$/, "."))
          .join(" ")}
      </p>
      {selected !== undefined && (
        <Selected marks={marks} selected={selected} network={network} onSelect={setSelected} />
      )}
    </div>
  );
}

const ALONE = "The query returned no relationships; Show in network draws those among them";

interface StageProps {
  readonly marks: Marks;
  readonly selected: number | undefined;
  readonly onSelect: (selected: number | undefined) => void;
}

function Stage({ marks, selected, onSelect }: StageProps) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<NetworkCanvas | null>(null);
  const [missing, setMissing] = useState(false);
  const [tip, setTip] = useState("");
  const select = useRef(onSelect);
  select.current = onSelect;

  useEffect(() => {
    const container = place.current;
    if (container === null) return;
    let gone = false;
    const open = async () => {
      try {
        const { NetworkCanvas } = await import("../../canvas/NetworkCanvas.ts");
        if (gone) return;
        canvas.current = new NetworkCanvas(container, marks, {
          theme: currentTheme(),
          covered: () => ({ inset: { left: 12, top: 44, right: 12, bottom: 12 }, obstacles: [] }),
          onHover: (target) => setTip(target?.kind === "edge" ? edgeText(marks, target.place) : ""),
          onSelect: (target) => {
            if (target === null) select.current(undefined);
            else if (target.kind === "node") select.current(target.place);
            else select.current(marks.stage.edges.source[target.place]);
          },
          onContext: (state) => setMissing(state === "lost"),
        });
      } catch (error) {
        if (!(error instanceof WebGLMissing) && !(error instanceof ReferenceError)) throw error;
        setMissing(true);
      }
    };
    void open();
    return () => {
      gone = true;
      canvas.current?.kill();
      canvas.current = null;
    };
  }, [marks]);

  useEffect(() => onTheme(() => canvas.current?.setTheme(currentTheme())), []);

  useEffect(() => canvas.current?.show(withSelected(marks, selected)), [marks, selected]);

  return (
    <>
      <div
        className="answer-canvas"
        ref={place}
        role="img"
        aria-label={`${marks.title}: ${marks.counts}`}
      />
      {missing && (
        <p className="waiting">
          This browser offers no WebGL 2, which the network needs. The table holds the same answer.
        </p>
      )}
      <Key marks={marks} />
      <p className="answer-tip" aria-hidden="true">
        {tip}
      </p>
      <NodeList marks={marks} onSelect={onSelect} />
    </>
  );
}

function Key({ marks: { legend } }: { readonly marks: Marks }) {
  return (
    <div className="answer-legend">
      <ul>
        {legend.entries.map(({ role, colour, shape, text, more }) => (
          <li key={role}>
            <span
              className="dot"
              style={{
                background: `light-dark(${colour.light}, ${colour.dark})`,
                clipPath: clipPath(shape),
              }}
            />
            {text} <span className="more">{more}</span>
          </li>
        ))}
      </ul>
      <p>{legend.sentence}</p>
    </div>
  );
}

/** What a picture shows, for who does not see it or has no pointer. */
function NodeList({ marks, onSelect }: Pick<StageProps, "marks" | "onSelect">) {
  const { names } = marks.stage.nodes;
  return (
    <details className="answer-list">
      <summary>List</summary>
      <ul>
        {names.slice(0, 300).map((name, place) => (
          <li key={marks.stage.nodes.ids[place]}>
            <button type="button" className="link" onClick={() => onSelect(place)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {names.length > 300 && <p className="muted">and {names.length - 300} more</p>}
    </details>
  );
}

interface SelectedProps {
  readonly marks: Marks;
  readonly selected: number;
  readonly network: Network | undefined;
  readonly onSelect: (selected: number | undefined) => void;
}

function Selected({ marks, selected, network, onSelect }: SelectedProps) {
  const { stage } = marks;
  const id = stage.nodes.ids[selected] ?? "";
  const name = stage.nodes.names[selected] ?? id;
  const texts = useTexts(network, true);
  const details = useMemo(() => network && describe(network, texts, id), [network, texts, id]);
  return (
    <aside className="answer-details details" aria-label="Details">
      <Button
        className="icon-button close"
        aria-label="Close the details"
        onPress={() => onSelect(undefined)}
      >
        <X size={18} aria-hidden />
      </Button>
      {details && <p className="kicker">{details.kicker}</p>}
      <h2 dir="auto">{details ? <NodeLink id={id} name={details.name} /> : name}</h2>
      <section>
        <h3>In this answer</h3>
        <ul className="mentions">
          {linksOf(marks, selected).map(({ key, text, other }) => (
            <li key={key}>
              {text}{" "}
              <button type="button" className="link" onClick={() => onSelect(other)}>
                {stage.nodes.names[other]}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {details && (
        <>
          <Facts facts={details.facts} />
          {details.neighbours.map((group) => (
            <NeighbourList key={`${group.type} ${group.direction}`} group={group} />
          ))}
          {details.notes !== undefined && (
            <section>
              <h3>Notes</h3>
              <p className="notes" dir="auto">
                {details.notes}
              </p>
            </section>
          )}
          <Sources sources={details.sources} publishers={details.publishers} />
        </>
      )}
    </aside>
  );
}

function linksOf({ stage }: Marks, node: number) {
  const { source, target, types, ids } = stage.edges;
  return [...source.keys()]
    .filter((edge) => source[edge] === node || target[edge] === node)
    .map((edge) => {
      const out = source[edge] === node;
      return {
        key: ids[edge] ?? edge,
        text: out
          ? relationshipName(types[edge] ?? "")
          : `${relationshipName(types[edge] ?? "")} from`,
        other: (out ? target[edge] : source[edge]) ?? 0,
      };
    });
}

function edgeText({ stage }: Marks, edge: number): string {
  const { source, target, types } = stage.edges;
  const name = (node: number | undefined) => stage.nodes.names[node ?? 0] ?? "";
  return `${name(source[edge])} ${relationshipName(types[edge] ?? "")} ${name(target[edge])}`;
}
