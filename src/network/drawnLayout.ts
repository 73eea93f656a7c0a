/**
 * A layout of exactly what a view draws. `drawnTask` says what is to be laid out, `settle` does it (in a worker of the
 * page or in Node), `drawnPlaces` makes of its answer what `drawMarks` takes. Nothing here runs forces, so the page's
 * own script carries none.
 */
import type { View } from "../model/view.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Points } from "./forces.ts";
import type { Network } from "./network.ts";
import { drawPictureMarks } from "./pictureMarks.ts";
import type { Places } from "./places.ts";
import { pullOf, roomOf } from "./recipes.ts";
import type { LayoutTask } from "./settle.ts";

/** Enough, since every node starts from its stored place. */
const ITERATIONS = 400;

/** As a layout's task, with what leads back to the view. */
export interface DrawnTask extends LayoutTask {
  /** By node: its place in the stage. */
  readonly places: Int32Array;
  /** Number of nodes of the stage. */
  readonly count: number;
  /** Two views of one key have the same layout: nothing needs to be computed again. */
  readonly key: string;
}

/** Nodes start from the places that came with the data, so that the outcome hangs on the view alone. */
export function drawnTask(network: Network, view: View): DrawnTask {
  const { lens, stage, nodes, edges, weights } = drawPictureMarks(network, { ...view, pinned: [] });
  const places = wherePositive(nodes.radius);
  const drawn = wherePositive(edges.width);
  const numbers = new Int32Array(stage.nodes.count);
  for (const [number, place] of places.entries()) numbers[place] = number;
  const source = drawn.map((edge) => numbers[stage.edges.source[edge] ?? 0] ?? 0);
  const target = drawn.map((edge) => numbers[stage.edges.target[edge] ?? 0] ?? 0);
  const pull = Float64Array.from(drawn, (edge) =>
    pullOf(lens, stage.edges.types[edge] ?? "TIE", weights.edges[edge] ?? 0),
  );
  const room = Float64Array.from(places, (place) => roomOf(lens, nodes.radius[place] ?? 0));
  return {
    lens,
    places,
    count: stage.nodes.count,
    x: Float64Array.from(places, (place) => stage.nodes.x[place] ?? 0),
    y: Float64Array.from(places, (place) => stage.nodes.y[place] ?? 0),
    // What weighs nothing has a say in the middle all the same, else there were none.
    weights: Float64Array.from(places, (place) => Math.max(0.001, weights.nodes[place] ?? 0)),
    room,
    source,
    target,
    pull,
    iterations: ITERATIONS,
    key: fingerprint([lens, places, source, target, pull, room].map(String)),
  };
}

/** @param settled what `settle` answers */
export function drawnPlaces({ places, count }: DrawnTask, settled: Points): Places {
  const x = new Float64Array(count).fill(Number.NaN);
  const y = new Float64Array(count).fill(Number.NaN);
  for (const [number, place] of places.entries()) {
    x[place] = settled.x[number] ?? Number.NaN;
    y[place] = settled.y[number] ?? Number.NaN;
  }
  return { x, y };
}

function wherePositive(values: Float32Array): Int32Array {
  return Int32Array.from(Array.from(values.keys()).filter((place) => (values[place] ?? 0) > 0));
}
