/** One value of an answer. A node, an id, and a name that only one node has lead to its page; an address opens apart. */
import { Fragment } from "react";
import { nodeName } from "../../model/nodeName.ts";
import {
  idOfNode,
  isNodeValue,
  isPathValue,
  isRelationshipValue,
} from "../../model/queryAnswer.ts";
import type { Network } from "../../network/network.ts";
import { numeral } from "../../network/numeral.ts";
import { NodeLink } from "../panels/NodeLink.tsx";
import { relationshipsText, textOf } from "./answerTable.ts";
import { idByName } from "./idByName.ts";

export interface ValueProps {
  readonly value: unknown;
  readonly network: Network | undefined;
  /** How many lists and maps it stands in. */
  readonly depth?: number;
}

/** A list or a map tells as many of its values, a text as many characters; the rest is counted, and stands in JSON. */
const FIRST = 8;
const FIRST_KEYS = 24;
const FIRST_CHARACTERS = 2_000;
/** Lists and maps within one another that are told one by one. */
const DEEPEST = 4;

export function Value({ value, network, depth = 0 }: ValueProps) {
  if (value === null || value === undefined) return <span className="unsaid">–</span>;
  if (typeof value === "string") return <Text text={value} network={network} />;
  if (typeof value === "number")
    return value.toLocaleString("en-GB", { useGrouping: value >= 1e4 });
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value) && value.length > 0 && value.every(isRelationshipValue))
    return <span className="relationship">{relationshipsText(value)}</span>;
  if (depth > DEEPEST) return <bdi>{shortened(textOf(value))}</bdi>;
  if (Array.isArray(value)) return <List values={value} network={network} depth={depth} />;
  if (isNodeValue(value)) {
    const id = idOfNode(value);
    const name = nodeName(value);
    return id === undefined ? <bdi>{name}</bdi> : <NodeLink id={id} name={name} />;
  }
  if (isRelationshipValue(value))
    return <span className="relationship">{relationshipsText([value])}</span>;
  if (isPathValue(value))
    return <List values={value.nodes} network={network} depth={depth} between=" – " />;
  if ("$type" in value) return <bdi>{shortened(textOf(value))}</bdi>;
  const entries = Object.entries(value);
  return (
    <>
      {entries.slice(0, FIRST_KEYS).map(([key, item], place) => (
        <Fragment key={key}>
          {place > 0 && ", "}
          <span className="muted">
            <bdi>{shortened(key)}</bdi>:
          </span>{" "}
          <Value value={item} network={network} depth={depth + 1} />
        </Fragment>
      ))}
      {entries.length > FIRST_KEYS && (
        <span className="muted"> and {entries.length - FIRST_KEYS} more</span>
      )}
    </>
  );
}

function shortened(text: string): string {
  const more = text.length - FIRST_CHARACTERS;
  return more > 0
    ? `${text.slice(0, FIRST_CHARACTERS)} … and ${numeral(more)} more characters`
    : text;
}

function List({
  values,
  network,
  depth,
  between = ", ",
}: {
  readonly values: readonly unknown[];
  readonly network: Network | undefined;
  readonly depth: number;
  readonly between?: string;
}) {
  const maps = values.some(
    (value) => typeof value === "object" && value !== null && !("$type" in value),
  );
  const more = values.length - FIRST;
  return (
    <>
      {values.slice(0, more > 1 ? FIRST : undefined).map((value, place) => (
        <Fragment key={place}>
          {place > 0 && (maps ? "; " : between)}
          <Value value={value} network={network} depth={depth + 1} />
        </Fragment>
      ))}
      {more > 1 && <span className="muted"> and {more} more</span>}
    </>
  );
}

function Text({ text, network }: { readonly text: string; readonly network: Network | undefined }) {
  if (text.length > FIRST_CHARACTERS) return <bdi>{shortened(text)}</bdi>;
  if (/^https?:\/\/\S+$/.test(text))
    return (
      <a href={text} target="_blank" rel="noopener noreferrer">
        {text.replace(/^https?:\/\/(www\.)?/, "")}
      </a>
    );
  const id = network && (network.numbers.has(text) ? text : idByName(network, text));
  return id === undefined ? <bdi>{text}</bdi> : <NodeLink id={id} name={text} />;
}
