/** The graph to publish: exactly what a View draws, with its sizes, colours and places; or, without a View, all there is. */
import {
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../../model/ontology.ts";
import { relationshipProperties } from "../../model/payload.ts";
import { DEFAULT_VIEW, type View } from "../../model/view.ts";
import { readText } from "../../network/column.ts";
import { edgeWords } from "../../network/edgeWords.ts";
import type { Marks } from "../../network/marks.ts";
import type { MadeType, ProjectedType } from "../../network/projection.ts";
import { rowsFrom } from "../../network/relation.ts";
import type { Whole } from "../../network/whole.ts";
import { type Drawn, type DrawnEdge, drawnOf } from "../drawn.ts";
import { DATA_TITLE, type Edition, licenceInWords, versionInWords } from "../edition.ts";
import { edgeSpans, madeCells, relationshipCells } from "./edgeCells.ts";
import { nodeCells, nodeSpans } from "./nodeCells.ts";
import type {
  EdgeMark,
  NodeMark,
  PublishedEdge,
  PublishedGraph,
  PublishedNode,
} from "./publishedGraph.ts";

/** @param view undefined: every node and relationship, drawn or not */
export function publishedGraph(
  whole: Whole,
  view: View | undefined,
  edition: Edition,
): PublishedGraph {
  const drawn = drawnOf(whole.network, view ?? { ...DEFAULT_VIEW, lens: "network" });
  const { title, counts } = drawn.marks;
  const about = [
    `Data version: ${versionInWords(edition)}.`,
    `Licence: ${licenceInWords(edition)}.`,
  ];
  if (view === undefined)
    return {
      title: DATA_TITLE,
      remarks: [`${DATA_TITLE}: the whole graph.`, ...about],
      nodes: whole.ids.map((_, node) => wholeNode(whole, node, drawn.marks)),
      edges: everyEdge(whole),
    };
  return {
    title: view.title ?? title,
    remarks: [
      `${view.title ?? title}: ${counts}.`,
      ...(view.caption ? [view.caption] : []),
      ...about,
    ],
    nodes: drawn.nodes.map((place) =>
      wholeNode(
        whole,
        whole.numbers.get(drawn.marks.stage.nodes.ids[place] ?? "") ?? 0,
        drawn.marks,
      ),
    ),
    edges: drawn.edges.map((edge) => drawnEdge(whole, drawn, edge)),
  };
}

function wholeNode(whole: Whole, node: number, marks: Marks): PublishedNode {
  const id = whole.ids[node] ?? "";
  const place = marks.stage.nodes.places.get(id);
  const mark = place === undefined ? undefined : nodeMark(marks, place);
  return {
    id,
    label:
      (place === undefined ? undefined : marks.stage.nodes.names[place]) ?? whole.names[node] ?? "",
    cells: nodeCells(whole, node),
    spans: nodeSpans(whole, node),
    ...(mark && { mark }),
  };
}

function nodeMark({ stage, nodes }: Marks, place: number): NodeMark | undefined {
  const size = nodes.radius[place] ?? 0;
  const [x, y] = [stage.nodes.x[place], stage.nodes.y[place]];
  if (size === 0 || x === undefined || y === undefined) return undefined;
  const colour = stage.roles[stage.nodes.role[place] ?? 0]?.colour.light ?? "#000000";
  return { x, y, size: rounded(size), colour };
}

function drawnEdge(whole: Whole, { marks }: Drawn, { place, behind }: DrawnEdge): PublishedEdge {
  const { stage } = marks;
  const [from, to] = [stage.edges.source[place] ?? 0, stage.edges.target[place] ?? 0];
  const [source = "", target = ""] = [stage.nodes.ids[from], stage.nodes.ids[to]];
  const ends = [source, target].map((id) => whole.numbers.get(id) ?? 0);
  const type = stage.edges.types[place] ?? "TIE";
  const agreements = behind.map(({ agreement }) => agreement);
  const weight = behind.reduce((sum, { share }) => sum + share, 0);
  const common = {
    id: stage.edges.ids[place] ?? "",
    source,
    target,
    spans: edgeSpans(whole, agreements),
    mark: edgeMark(marks, place),
  };
  if (isMade(type))
    return {
      ...common,
      label: edgeWords(type).label,
      directed: false,
      weight: rounded(weight),
      cells: madeCells(whole, type, ends, agreements),
    };
  return {
    ...common,
    label: RELATIONSHIP_TYPES[type].label,
    directed: RELATIONSHIP_TYPES[type].directed,
    weight: 1,
    cells: relationshipCells(whole, type, rowsBetween(whole, type, ends)),
  };
}

function isMade(type: ProjectedType): type is MadeType {
  return !Object.hasOwn(RELATIONSHIP_TYPES, type);
}

function edgeMark({ stage, edges }: Marks, place: number): EdgeMark {
  return {
    width: rounded(edges.width[place] ?? 0),
    colour: stage.roles[stage.edges.role[place] ?? 0]?.colour.light ?? "#000000",
    opacity: rounded(edges.opacity[place] ?? 1),
    dashed: stage.edges.dashed[place] === 1,
  };
}

function rowsBetween(whole: Whole, type: RelationshipLabel, [from, to]: readonly number[]) {
  const relation = whole.relations[type];
  return rowsFrom(relation, from ?? 0).filter((row) => relation.to[row] === to);
}

function everyEdge(whole: Whole): readonly PublishedEdge[] {
  return RELATIONSHIP_LABELS.flatMap((type) => {
    const { from, to, count } = whole.relations[type];
    return Array.from({ length: count }, (_, row) => {
      const ends = [from[row] ?? 0, to[row] ?? 0];
      const agreements = ends
        .filter((node) => whole.labels[node] === "Agreement")
        .map((node) => node - whole.starts.Agreement);
      return {
        id: rowId(whole, type, row),
        source: whole.ids[ends[0] ?? 0] ?? "",
        target: whole.ids[ends[1] ?? 0] ?? "",
        label: RELATIONSHIP_TYPES[type].label,
        directed: RELATIONSHIP_TYPES[type].directed,
        weight: 1,
        cells: relationshipCells(whole, type, [row]),
        spans: edgeSpans(whole, agreements),
      };
    });
  });
}

/** Its ends and type, and what tells it from others of that type between the two. */
export function rowId(whole: Whole, type: RelationshipLabel, row: number): string {
  const { from, to, columns } = whole.relations[type];
  const properties: readonly string[] = RELATIONSHIP_TYPES[type].key;
  const key = properties.filter((name) => Object.hasOwn(relationshipProperties(type), name));
  const values = key.flatMap((name) => readText(columns[name], row) ?? []);
  return [whole.ids[from[row] ?? 0], type, whole.ids[to[row] ?? 0], ...values].join(" ");
}

/** Seven digits are what 32 bits hold. */
function rounded(number: number): number {
  return Number(number.toPrecision(7));
}
