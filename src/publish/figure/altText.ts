/** What a figure shows, in words, for those who cannot see it: the same marks, counted and named. */
import type { View } from "../../model/view.ts";
import type { Marks } from "../../network/marks.ts";
import type { Network } from "../../network/network.ts";
import { numberedTies } from "../numberedTies.ts";
import { shownInWords } from "../shown.ts";
import { drawsDashed, keySentence } from "./key.ts";
import type { Look } from "./look.ts";

/** As many of the strongest are named. */
const NAMED = 8;

export interface AltText {
  /** One line. */
  readonly title: string;
  /** Sentences: what is drawn, its groups, its strongest marks and ties, its dates, and what is left out. */
  readonly description: string;
}

export function altText(
  network: Network,
  view: View,
  marks: Marks,
  look: Pick<Look, "telling">,
): AltText {
  const name = view.title ?? marks.title;
  const sentences = [
    `${name}: ${marks.counts}`,
    ...(view.caption === undefined ? [] : [withoutStop(view.caption)]),
    ...legendInWords(marks, look),
    ...strongestNodes(marks),
    ...strongestTies(marks),
    ...(drawsDashed(marks)
      ? ["Dashed lines: companies or institutions alone stand for a party"]
      : []),
    ...selectionInWords(marks),
    ...shownInWords(network, view).map(withoutStop),
    ...[marks.left.sentence, ...marks.notices].filter((said) => said !== "").map(withoutStop),
  ];
  return {
    title: `${name}: ${marks.counts}`,
    description: sentences.map((sentence) => `${sentence}.`).join(" "),
  };
}

function legendInWords(marks: Marks, look: Pick<Look, "telling">): readonly string[] {
  const { legend } = marks;
  if (marks.empty !== undefined) return [`Nothing is drawn: ${withoutStop(marks.empty.sentence)}`];
  const shown = legend.entries.filter(({ on }) => on);
  const entries = shown.map(({ text, more }) => (more === "" ? text : `${text} ${more}`));
  return [
    withoutStop(marks.means),
    withoutStop(keySentence(marks, look)),
    entries.length === 1
      ? `All are of one sort: ${entries[0]}`
      : `Told apart: ${entries.join("; ")}`,
  ];
}

function strongestNodes({ stage, nodes }: Marks): readonly string[] {
  const ranked = Array.from(nodes.radius.keys())
    .filter((node) => (nodes.radius[node] ?? 0) > 0 && stage.nodes.sized[node] === 1)
    .sort((a, b) => (nodes.rank[a] ?? 0) - (nodes.rank[b] ?? 0))
    .slice(0, NAMED);
  if (ranked.length === 0) return [];
  return [`Largest marks: ${ranked.map((node) => stage.nodes.names[node] ?? "").join(", ")}`];
}

function strongestTies(marks: Marks): readonly string[] {
  const { stage, edges } = marks;
  const name = (node: number | undefined) => stage.nodes.names[node ?? 0] ?? "";
  const ties = numberedTies(marks)
    .slice(0, NAMED)
    .map(({ edge }) => {
      const count = edges.agreements[edge] ?? 0;
      const said = count === 1 ? "1 agreement" : `${count} agreements`;
      return `${name(stage.edges.source[edge])} and ${name(stage.edges.target[edge])} (${said})`;
    });
  return ties.length === 0 ? [] : [`Strongest lines: ${ties.join("; ")}`];
}

function selectionInWords({ stage, nodes, edges }: Marks): readonly string[] {
  const ringed = Array.from(nodes.ring.keys()).filter(
    (node) => (nodes.ring[node] ?? 0) > 0 && (nodes.radius[node] ?? 0) > 0,
  );
  if (ringed.length === 0) return [];
  const inked = edges.inked.reduce((sum, one) => sum + one, 0);
  const names = ringed.slice(0, NAMED).map((node) => stage.nodes.names[node] ?? "");
  const rest = ringed.length > names.length ? ` and ${ringed.length - names.length} more` : "";
  return [
    `Ringed: ${names.join(", ")}${rest}${inked > 0 ? `, with ${inked} of their lines in ink` : ""}`,
  ];
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, "");
}
