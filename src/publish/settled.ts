/** The data with the places that a view asks for: whatever is published from it then has them, as the screen does. */
import { differences } from "../model/encode.ts";
import type { View } from "../model/view.ts";
import { type Graph, withPlaces } from "../network/placed.ts";
import { settledPlaces } from "../network/settledPlaces.ts";
import { stageOf } from "../network/stage.ts";

/** The same data where the view keeps to the stored places. What the view does not draw stays where it was. */
export function settled(data: Graph, view: View): Graph {
  const places = settledPlaces(data.network, view);
  if (places === undefined) return data;
  const { lens } = view;
  const stored = data.network.layout[lens];
  const [x, y] = [Float64Array.from(stored.x), Float64Array.from(stored.y)];
  for (const [place, number] of stageOf(data.network, view).projection.nodes.entries()) {
    if (Number.isNaN(places.x[place] ?? Number.NaN)) continue;
    x[number] = places.x[place] ?? 0;
    y[number] = places.y[place] ?? 0;
  }
  const placed = Array.from(x.keys()).filter((number) => !Number.isNaN(x[number]));
  const { layout } = data.snapshot.picture;
  return withPlaces(data, {
    ...layout,
    [lens]: {
      nodes: differences(placed),
      x: placed.map((number) => x[number] ?? 0),
      y: placed.map((number) => y[number] ?? 0),
      groups: layout[lens].groups,
    },
  });
}
