/** Puts a canvas into a page by itself, for canvas.test.ts: what it is told and what it tells. */
import { DrawnLayouts } from "../../src/canvas/DrawnLayouts.ts";
import { NetworkCanvas } from "../../src/canvas/NetworkCanvas.ts";
import { type Camera, DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { buildNetwork } from "../../src/network/network.ts";

const network = buildNetwork(await (await fetch("/seed.json")).json());
const place = document.body.appendChild(document.createElement("div"));
place.className = "place";

export interface Told {
  readonly cameras: (Camera | undefined)[];
  readonly pins: (readonly [string, number, number])[];
  readonly selected: (string | undefined)[];
  readonly context: string[];
}
const told: Told = { cameras: [], pins: [], selected: [], context: [] };

let view: View = DEFAULT_VIEW;
let settled = 0;
const layouts = new DrawnLayouts(() => {
  settled++;
  show({});
});
const draw = () => drawMarks(network, view, layouts.placesOf(network, view));
let marks: Marks = draw();

const canvas = new NetworkCanvas(place, marks, {
  theme: "light",
  camera: view.camera,
  covered: () => ({ inset: { left: 0, top: 0, right: 0, bottom: 0 }, obstacles: [] }),
  onHover: () => undefined,
  onSelect: (target) =>
    told.selected.push(target?.kind === "node" ? marks.stage.nodes.ids[target.place] : undefined),
  onCamera: (camera) => told.cameras.push(camera),
  onPin: (id, x, y) => {
    told.pins.push([id, x, y]);
    show({ pinned: [{ id, x, y }] });
  },
  onContext: (state) => {
    told.context.push(state);
    // As an embed does, which has a still picture to show instead.
    place.hidden = state === "lost";
  },
});

function show(change: Partial<View>): void {
  view = { ...view, ...change };
  marks = draw();
  canvas.show(marks);
}

const page = {
  told,
  canvas,
  show,
  settled: () => settled,
  /** Where the layout has a node now. */
  placeOf: (id: string) => {
    const at = marks.stage.nodes.places.get(id) ?? -1;
    return [marks.stage.nodes.x[at], marks.stage.nodes.y[at]];
  },
  /** Half way along the drawn line between two nodes, on the grid (y up), and its direction there, of length 1. */
  middleOf: (one: string, other: string) => {
    const { edges, nodes } = marks.stage;
    const ends = [one, other].map((id) => nodes.places.get(id) ?? -1);
    const edge = edges.source.findIndex(
      (source, at) => ends.includes(source) && ends.includes(edges.target[at] ?? -1),
    );
    const [from, to] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [from, to].flatMap((at) => [
      nodes.x[at] ?? 0,
      nodes.y[at] ?? 0,
    ]);
    const off = (edges.curve[edge] ?? 0) / 2;
    const length = Math.hypot(x1 - x0, y1 - y0);
    return {
      x: (x0 + x1) / 2 - (y1 - y0) * off,
      y: (y0 + y1) / 2 + (x1 - x0) * off,
      right: (x1 - x0) / length,
      up: (y1 - y0) / length,
    };
  },
  /** Both ends of the longest line that is drawn dashed. */
  longestDashed: () => {
    const { edges, nodes } = marks.stage;
    const lengthOf = (edge: number) => {
      const [from, to] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
      return Math.hypot(
        (nodes.x[from] ?? 0) - (nodes.x[to] ?? 0),
        (nodes.y[from] ?? 0) - (nodes.y[to] ?? 0),
      );
    };
    const [longest = -1] = [...edges.source.keys()]
      .filter((edge) => edges.dashed[edge] === 1 && (marks.edges.width[edge] ?? 0) > 0)
      .sort((a, b) => lengthOf(b) - lengthOf(a));
    return [edges.source[longest] ?? -1, edges.target[longest] ?? -1].map(
      (at) => nodes.ids[at] ?? "",
    );
  },
  /** How opaque the whole picture is at a pixel, 0 to 255: names, marks and lines together. */
  opacityAt: (x: number, y: number) => {
    canvas.hold();
    const overlay = place.querySelector<HTMLCanvasElement>(".canvas-overlay");
    const [, , , alpha = 0] = overlay?.getContext("2d")?.getImageData(x, y, 1, 1).data ?? [];
    canvas.redraw();
    return alpha;
  },
};
export type CanvasPage = typeof page;

Object.assign(window, { page, ready: true });
