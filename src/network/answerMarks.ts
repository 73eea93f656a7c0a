/**
 * The picture of a query's answer: exactly the nodes and relationships that it returned, and the ends of the latter.
 * The same marks as any other picture, so that the same canvas draws them.
 */
import type { Colour } from "../model/grammar.ts";
import { labelOfNode, nodeName } from "../model/nodeName.ts";
import { NODE_LABELS, NODE_TYPES, type NodeLabel, RELATIONSHIP_TYPES } from "../model/ontology.ts";
import {
  foundGraph,
  idOfNode,
  type NodeValue,
  type QueryRows,
  type RelationshipValue,
} from "../model/queryAnswer.ts";
import { runForces } from "./forces.ts";
import { GRID } from "./grid.ts";
import type { Marks, Stage } from "./marks.ts";
import { placesOf } from "./network.ts";
import { numeral } from "./numeral.ts";
import { BETWEEN_COLOUR, FURTHER_COLOUR } from "./palette.ts";
import { plural } from "./plural.ts";
import { incidentEdges, type ProjectedType, type Projection } from "./projection.ts";
import { seededRandom } from "./random.ts";
import { roleShape } from "./shapes.ts";
import { drawIn, fitToGrid, pushApart } from "./spacing.ts";

/** More nodes than these are no picture any more, and would keep the page busy for many seconds. */
const MOST_NODES = 1_500;

export interface AnswerPicture {
  /** Null where there is nothing to draw. */
  readonly marks: Marks | null;
  /** What was returned and is not drawn, each as a sentence. */
  readonly missing: readonly string[];
}

interface Role {
  readonly name: string;
  readonly colour: Colour;
}

const ROLES: readonly Role[] = [
  ...NODE_LABELS.map((label) => ({ name: label, colour: NODE_TYPES[label].colour })),
  { name: "Other", colour: FURTHER_COLOUR },
  { name: "between", colour: BETWEEN_COLOUR },
];
const OTHER = NODE_LABELS.length;
const BETWEEN = OTHER + 1;

export function answerPicture(answer: Pick<QueryRows, "rows" | "ends">): AnswerPicture {
  const { nodes: returned, relationships } = foundGraph(answer.rows);
  const known = new Map(answer.ends.map((node) => [node.elementId, node]));
  for (const node of returned) known.set(node.elementId, node);
  const ends = relationships
    .flatMap(({ startElementId, endElementId }) => [startElementId, endElementId])
    .flatMap((id) => known.get(id) ?? []);
  const all = [...new Set([...returned, ...ends])];
  const nodes = all.slice(0, MOST_NODES);
  const places = new Map(nodes.map(({ elementId }, place) => [elementId, place]));
  const isDrawn = ({ startElementId, endElementId }: RelationshipValue) =>
    places.has(startElementId) && places.has(endElementId);
  const isLoop = ({ startElementId, endElementId }: RelationshipValue) =>
    startElementId === endElementId;
  const loops = relationships.filter(isLoop);
  const drawn = relationships.filter((each) => isDrawn(each) && !isLoop(each));
  const lost = relationships.length - drawn.length - loops.length;
  const missing = [
    ...(all.length > nodes.length
      ? [
          `${plural(all.length - nodes.length, "node")} beyond the first ${numeral(MOST_NODES)} ${are(all.length - nodes.length)} not drawn.`,
        ]
      : []),
    ...(lost > 0
      ? [
          `${plural(lost, "relationship")} ${are(lost)} not drawn: an end is missing from the picture.`,
        ]
      : []),
    ...(loops.length > 0
      ? [
          `${plural(loops.length, "relationship")} from a node to itself ${are(loops.length)} not drawn.`,
        ]
      : []),
  ];
  return { marks: nodes.length === 0 ? null : toMarks(nodes, drawn, places), missing };
}

function toMarks(
  nodes: readonly NodeValue[],
  relationships: readonly RelationshipValue[],
  places: ReadonlyMap<string, number>,
): Marks {
  const source = Int32Array.from(relationships, (each) => places.get(each.startElementId) ?? 0);
  const target = Int32Array.from(relationships, (each) => places.get(each.endElementId) ?? 0);
  const degree = new Float64Array(nodes.length);
  for (const end of [...source, ...target]) degree[end] = (degree[end] ?? 0) + 1;
  const stage = toStage(nodes, relationships, source, target, degree);
  const strongest = degree.reduce((a, b) => Math.max(a, b), 1);
  const order = Array.from(degree.keys()).sort(
    (a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b,
  );
  const rank = new Int32Array(nodes.length);
  for (const [place, node] of order.entries()) rank[node] = place;
  const share = (node: number) => (degree[node] ?? 0) / strongest;
  const few = nodes.length < 40;
  return {
    lens: "network",
    stage,
    nodes: {
      radius: Float32Array.from(
        degree,
        (_, node) => (few ? 5 : 3.2) + (few ? 8 : 7) * Math.sqrt(share(node)),
      ),
      tier: Uint8Array.from(degree, (_, node) => (share(node) > 0.5 ? 1 : few ? 2 : 3)),
      rank,
      ring: new Uint8Array(nodes.length),
    },
    edges: {
      width: new Float32Array(relationships.length).fill(1.3),
      opacity: new Float32Array(relationships.length).fill(relationships.length > 400 ? 0.3 : 0.55),
      inked: new Uint8Array(relationships.length),
      agreements: new Uint16Array(relationships.length),
    },
    selected: undefined,
    mask: new Uint8Array(),
    weights: {
      nodes: degree,
      drawn: new Uint8Array(nodes.length).fill(1),
      present: new Uint8Array(nodes.length).fill(1),
      edges: new Float64Array(relationships.length).fill(1),
      counts: new Uint16Array(relationships.length),
      drawnEdges: relationships.length,
      behind: new Uint8Array(),
      agreements: 0,
    },
    means: "A line is a relationship that the query returned.",
    left: { count: 0, reasons: [], sentence: "" },
    notices: [],
    empty: undefined,
    legend: {
      entries: legendEntries(stage),
      filter: "types",
      sentence: "Colour: what it is. Size: number of links.",
    },
    title: "What the query found",
    counts: `${plural(nodes.length, "node")}, ${plural(relationships.length, "relationship")}`,
  };
}

/** The same marks with one node ringed, and its edges in ink. */
export function withSelected(marks: Marks, selected: number | undefined): Marks {
  const { stage, nodes, edges } = marks;
  const ring = new Uint8Array(nodes.ring.length);
  const inked = new Uint8Array(edges.inked.length);
  if (selected !== undefined) {
    ring[selected] = 2;
    for (let edge = 0; edge < stage.edges.count; edge++)
      if (stage.edges.source[edge] === selected || stage.edges.target[edge] === selected)
        inked[edge] = 1;
  }
  return { ...marks, nodes: { ...nodes, ring }, edges: { ...edges, inked }, selected };
}

function toStage(
  nodes: readonly NodeValue[],
  relationships: readonly RelationshipValue[],
  source: Int32Array,
  target: Int32Array,
  degree: Float64Array,
): Stage {
  const projection: Projection = {
    nodes: Int32Array.from(nodes.keys()),
    source,
    target,
    types: relationships.map(({ type }) => type as ProjectedType),
    dashed: new Uint8Array(relationships.length),
    start: new Int32Array(relationships.length + 1),
    agreements: new Int32Array(),
    shares: new Float64Array(),
    incident: incidentEdges(source, target, nodes.length),
  };
  const ids = nodes.map((node) => idOfNode(node) ?? node.elementId);
  const labels = nodes.map(labelOfNode);
  const role = Uint8Array.from(labels, (label) =>
    label === undefined ? OTHER : NODE_LABELS.indexOf(label),
  );
  return {
    lens: "network",
    projection,
    nodes: {
      count: nodes.length,
      ids,
      names: nodes.map(nodeName),
      labels: labels.map((label) => label ?? "Country"),
      ...layOut(projection, degree),
      role,
      sized: new Uint8Array(nodes.length).fill(1),
      places: placesOf(ids),
    },
    edges: {
      count: relationships.length,
      ids: relationships.map(({ elementId }) => elementId),
      source,
      target,
      types: projection.types,
      role: new Uint8Array(relationships.length).fill(BETWEEN),
      curve: curves(source, target),
      dashed: projection.dashed,
    },
    roles: ROLES,
  };
}

/** Several between the same two nodes are bent apart, so that each is seen. */
function curves(source: Int32Array, target: Int32Array): Float32Array {
  const seen = new Map<string, number>();
  return Float32Array.from(source, (from, edge) => {
    const to = target[edge] ?? 0;
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const before = seen.get(pair) ?? 0;
    seen.set(pair, before + 1);
    const bend = Math.ceil(before / 2) * 0.22 * (before % 2 === 0 ? -1 : 1);
    return from < to ? bend : -bend;
  });
}

function layOut(
  projection: Projection,
  degree: Float64Array,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const random = seededRandom(7);
  const size = 100 * Math.sqrt(degree.length);
  const start = {
    x: degree.map(() => random() * size),
    y: degree.map(() => random() * size),
  };
  const settled = runForces(projection, start, new Float64Array(projection.source.length).fill(1), {
    iterations: degree.length > 800 ? 150 : 400,
    gravity: 1,
    scaling: 12,
    strongGravity: degree.length < 800,
  });
  const room = degree.map(() => Math.min(350, GRID / Math.sqrt(degree.length) / 2.4));
  return fitToGrid(
    pushApart(
      fitToGrid(
        drawIn(
          settled,
          degree.map((each) => each + 1),
          0.85,
          0.3,
        ),
      ),
      room,
      60,
    ),
  );
}

/** What a relationship is called in a sentence; of another program, its type. */
export function relationshipName(type: string): string {
  return type in RELATIONSHIP_TYPES
    ? RELATIONSHIP_TYPES[type as keyof typeof RELATIONSHIP_TYPES].label
    : type;
}

function legendEntries({ nodes, roles }: Stage) {
  return roles.flatMap(({ name, colour }, role) => {
    const drawn = nodes.role.filter((each) => each === role).length;
    if (drawn === 0) return [];
    const text = name in NODE_TYPES ? NODE_TYPES[name as NodeLabel].plural : name;
    return [
      {
        role: name,
        colour,
        shape: roleShape("network", name),
        text,
        more: numeral(drawn),
        count: drawn,
        on: true,
      },
    ];
  });
}

function are(number: number): string {
  return number === 1 ? "is" : "are";
}
