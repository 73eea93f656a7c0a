/** Where nodes lie that the stored layout does not know: beside their neighbours, else along the lower edge. */
import type { Lens } from "../model/lens.ts";
import type { Pin } from "../model/view.ts";
import { fill } from "./fill.ts";
import { GRID } from "./grid.ts";
import type { Network } from "./network.ts";
import type { Projection } from "./projection.ts";

/** Places computed for what one view draws, by place in the stage; NaN where the stage has them already. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A new node lies this far from the middle of its neighbours, so that it covers none. */
const STEP = 220;
/** The golden angle's direction vectors, one turn of eight: exact on every machine. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-0.737, 0.675],
  [0.087, -0.996],
  [0.608, 0.794],
  [-0.985, -0.174],
  [0.844, -0.537],
  [-0.26, 0.966],
  [-0.461, -0.887],
];

interface Framed {
  readonly lens: Lens;
  readonly projection: Projection;
  readonly nodes: { readonly places: ReadonlyMap<string, number> };
}

/**
 * By place in the projection: x and y on the layout's grid, none of them missing. What is pinned lies where somebody put
 * it; else the computed places hold, else those that came with the data.
 */
export function placeNodes(
  network: Network,
  { lens, projection, nodes }: Framed,
  pinned: readonly Pin[],
  computed?: Places,
): Places {
  const { x, y } = placeStored(network, lens, projection);
  if (computed !== undefined && computed.x.length === x.length)
    for (let place = 0; place < x.length; place++) {
      if (Number.isNaN(computed.x[place] ?? Number.NaN)) continue;
      x[place] = computed.x[place] ?? 0;
      y[place] = computed.y[place] ?? 0;
    }
  for (const pin of pinned) {
    const place = nodes.places.get(pin.id);
    if (place === undefined) continue;
    x[place] = pin.x;
    y[place] = pin.y;
  }
  return { x, y };
}

function placeStored(network: Network, lens: Lens, projection: Projection): Places {
  const stored = network.layout[lens];
  const { nodes } = projection;
  const x = fill(
    new Float64Array(nodes.length),
    (place) => stored.x[nodes[place] ?? 0] ?? Number.NaN,
  );
  const y = fill(
    new Float64Array(nodes.length),
    (place) => stored.y[nodes[place] ?? 0] ?? Number.NaN,
  );
  const strays: number[] = [];
  for (let place = 0; place < x.length; place++) if (Number.isNaN(x[place])) strays.push(place);
  if (strays.length === 0) return { x, y };
  for (let round = 0; round < 3; round++) if (!settle(projection, x, y, strays)) break;
  for (const [turn, place] of strays.entries())
    if (Number.isNaN(x[place])) {
      x[place] = ((turn + 0.5) * GRID) / strays.length;
      y[place] = 0;
    }
  return { x, y };
}

/** Puts each stray that has a placed neighbour beside the weighted middle of those. False where none has. */
function settle(
  { source, target }: Projection,
  x: Float64Array,
  y: Float64Array,
  strays: readonly number[],
): boolean {
  const waiting = fill(new Uint8Array(x.length), (place) => (Number.isNaN(x[place]) ? 1 : 0));
  const sums = new Map<number, [number, number, number]>();
  for (let edge = 0; edge < source.length; edge++) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (waiting[a] === waiting[b]) continue;
    const [stray, other] = waiting[a] === 1 ? [a, b] : [b, a];
    const sum = sums.get(stray) ?? [0, 0, 0];
    sums.set(stray, [sum[0] + (x[other] ?? 0), sum[1] + (y[other] ?? 0), sum[2] + 1]);
  }
  for (const [stray, [sumX, sumY, count]] of sums) {
    const turn = strays.indexOf(stray);
    const [dx, dy] = DIRECTIONS[turn % DIRECTIONS.length] ?? [1, 0];
    const reach = STEP * (1 + Math.floor(turn / DIRECTIONS.length) / 4);
    x[stray] = Math.min(GRID, Math.max(0, sumX / count + dx * reach));
    y[stray] = Math.min(GRID, Math.max(0, sumY / count + dy * reach));
  }
  return sums.size > 0;
}
