/**
 * What is measured inside the page, in Chromium. Each figure is taken beside its reference in turns; medians, the first
 * turn left out as warm-up.
 */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { NetworkCanvas } from "../../src/canvas/NetworkCanvas.ts";
import { LENSES, type Lens } from "../../src/model/lens.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { facetCounts } from "../../src/network/facetCounts.ts";
import { INKS } from "../../src/network/ink.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { buildNetwork, type Network } from "../../src/network/network.ts";
import { VIEWS } from "./views.ts";

/** Milliseconds at the median. */
export interface FirstFrame {
  readonly nodes: number;
  readonly edges: number;
  /** From bytes to sigma's constructor. */
  readonly own: number;
  /** From bytes to the painted frame. */
  readonly whole: number;
  readonly plain: number;
}

/** Milliseconds at the median. */
export interface Filtered {
  /** From another view to its marks and counts. */
  readonly filter: number;
  /** NetworkCanvas.show: what differs, and its refresh. Names and all else above the marks follow in the next frame. */
  readonly show: number;
  /** The same change through reducers and a full refresh; names are no part of it. */
  readonly reducers: number;
}

export interface Switched {
  /** Milliseconds from the view to the painted frame, of the slowest pair of lenses at its median. */
  readonly slowest: number;
}

/** Frames a second. */
export interface Moved {
  readonly nodes: number;
  readonly edges: number;
  readonly own: number;
  readonly plain: number;
}

const THEME = "light";
/** Milliseconds for which the camera is moved, and how often in turns. */
const MOVING = 1500;
const MOVES = 3;

async function measureFirstFrame(file: string, lens: Lens, turns: number): Promise<FirstFrame> {
  const bytes = await bytesOf(file);
  const marks = drawMarks(read(bytes), { ...DEFAULT_VIEW, lens });
  const plainBytes = new TextEncoder().encode(JSON.stringify(plainGraph(marks))).buffer;
  const times = { own: [] as number[], whole: [] as number[], plain: [] as number[] };
  for (let turn = -1; turn < turns; turn++) {
    const own = await inPlace(async (place) => {
      const began = performance.now();
      const drawn = drawMarks(read(bytes), { ...DEFAULT_VIEW, lens });
      const script = performance.now() - began;
      const canvas = openCanvas(place, drawn);
      await painted(place);
      const whole = performance.now() - began;
      canvas.kill();
      return { script, whole };
    });
    const plain = await inPlace(async (place) => {
      const began = performance.now();
      const graph = new MultiUndirectedGraph();
      graph.import(JSON.parse(new TextDecoder().decode(plainBytes)));
      const sigma = plainSigma(graph, place);
      await painted(place);
      const whole = performance.now() - began;
      sigma.kill();
      return whole;
    });
    if (turn < 0) continue;
    times.own.push(own.script);
    times.whole.push(own.whole);
    times.plain.push(plain);
  }
  return {
    ...drawnCounts(marks),
    own: middle(times.own),
    whole: middle(times.whole),
    plain: middle(times.plain),
  };
}

/** @param every of how many views one is shown */
async function measureFilter(
  file: string,
  lens: Lens,
  rounds: number,
  every = 1,
): Promise<Filtered> {
  const network = read(await bytesOf(file));
  let marks = drawMarks(network, { ...DEFAULT_VIEW, lens });
  // Only script is timed: small canvases, so that drawing in software takes less of the run.
  const places = [newPlace(), newPlace()] as const;
  for (const place of places) place.classList.add("small");
  const canvas = openCanvas(places[0], marks);
  const all = new MultiUndirectedGraph();
  all.import(plainGraph(marks, () => true));
  const reference = plainSigma(all, places[1], {
    nodeReducer: (key) => plainNode(marks, Number(key)),
    edgeReducer: (key) => plainEdge(marks, Number(key.slice(1))),
    renderLabels: false,
  });
  const times = { filter: [] as number[], show: [] as number[], reducers: [] as number[] };
  for (let round = -1; round < rounds; round++)
    for (const view of VIEWS.filter((_, view) => view % every === 0)) {
      const filter = taken(() => {
        marks = drawMarks(network, { ...view, lens });
        return [marks.left, facetCounts(network, view)];
      });
      await painted(places[0]);
      const show = taken(() => canvas.show(marks));
      await painted(places[0]);
      const reducers = taken(() => reference.refresh());
      await painted(places[1]);
      if (round < 0) continue;
      times.filter.push(filter);
      times.show.push(show);
      times.reducers.push(reducers);
    }
  canvas.kill();
  reference.kill();
  for (const place of places) place.remove();
  return {
    filter: middle(times.filter),
    show: middle(times.show),
    reducers: middle(times.reducers),
  };
}

async function measureSwitch(file: string, turns: number): Promise<Switched> {
  const network = read(await bytesOf(file));
  const pairs = LENSES.flatMap((from) => LENSES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to,
  );
  const place = newPlace();
  const canvas = openCanvas(place, drawMarks(network, DEFAULT_VIEW));
  const medians: number[] = [];
  for (const [from, to] of pairs) {
    const times: number[] = [];
    for (let turn = -1; turn < turns; turn++) {
      canvas.show(drawMarks(network, { ...DEFAULT_VIEW, lens: from }));
      await painted(place);
      const began = performance.now();
      canvas.show(drawMarks(network, { ...DEFAULT_VIEW, lens: to }));
      await painted(place);
      if (turn >= 0) times.push(performance.now() - began);
    }
    medians.push(middle(times));
  }
  canvas.kill();
  place.remove();
  return { slowest: Math.max(...medians) };
}

async function measureMove(file: string): Promise<Moved> {
  const marks = drawMarks(read(await bytesOf(file)), { ...DEFAULT_VIEW, lens: "network" });
  const times = { own: [] as number[], plain: [] as number[] };
  for (let turn = 0; turn < MOVES; turn++) {
    const own = await inPlace(async (place) => {
      const canvas = openCanvas(place, marks);
      await painted(place);
      const frames = await framesOf((step) => canvas.pan(step % 80 < 40 ? 4 : -4, 2 - (step % 5)));
      canvas.kill();
      return frames;
    });
    const plain = await inPlace(async (place) => {
      const graph = new MultiUndirectedGraph();
      graph.import(plainGraph(marks));
      const sigma = plainSigma(graph, place);
      await painted(place);
      const camera = sigma.getCamera();
      const frames = await framesOf((step) => {
        const { x, y } = camera.getState();
        camera.setState({
          x: x + (step % 80 < 40 ? 0.004 : -0.004),
          y: y + (2 - (step % 5)) * 1e-3,
        });
      });
      sigma.kill();
      return frames;
    });
    times.own.push(own);
    times.plain.push(plain);
  }
  return { ...drawnCounts(marks), own: middle(times.own), plain: middle(times.plain) };
}

/** Frames a second that the browser shows while each moves the camera. */
function framesOf(move: (step: number) => void): Promise<number> {
  return new Promise((done) => {
    let [steps, began] = [0, 0];
    const frame = (now: number) => {
      if (began === 0) began = now;
      if (now - began > MOVING) {
        done((steps * 1000) / (now - began));
        return;
      }
      move(++steps);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function bytesOf(file: string): Promise<ArrayBuffer> {
  return (await fetch(file)).arrayBuffer();
}

function read(bytes: ArrayBuffer): Network {
  return buildNetwork(JSON.parse(new TextDecoder().decode(bytes)));
}

function drawnCounts(marks: Marks): { readonly nodes: number; readonly edges: number } {
  const drawn = (values: Float32Array) => values.filter((value) => value > 0).length;
  return { nodes: drawn(marks.nodes.radius), edges: drawn(marks.edges.width) };
}

const isDrawn = (size = 0) => size > 0;

/** What is drawn of the marks, with what sigma's own programs read, as graphology writes it. */
function plainGraph(marks: Marks, isIn = isDrawn) {
  const { nodes, edges } = marks.stage;
  return {
    attributes: {},
    options: { type: "undirected" as const, multi: true, allowSelfLoops: true },
    nodes: [...nodes.ids.keys()]
      .filter((place) => isIn(marks.nodes.radius[place]))
      .map((place) => ({ key: String(place), attributes: plainNode(marks, place) })),
    edges: [...edges.source.keys()]
      .filter((place) => isIn(marks.edges.width[place]))
      .map((place) => ({
        key: `e${place}`,
        source: String(edges.source[place]),
        target: String(edges.target[place]),
        attributes: plainEdge(marks, place),
      })),
  };
}

function plainNode(marks: Marks, place: number) {
  const { nodes } = marks.stage;
  const size = marks.nodes.radius[place] ?? 0;
  return {
    x: nodes.x[place] ?? 0,
    y: nodes.y[place] ?? 0,
    size,
    color: colourOf(marks, nodes.role[place]),
    label: nodes.names[place] ?? "",
    hidden: !isDrawn(size),
  };
}

function plainEdge(marks: Marks, place: number) {
  const { edges } = marks.stage;
  const size = marks.edges.width[place] ?? 0;
  const curvature = edges.curve[place] ?? 0;
  return {
    size,
    color: colourOf(marks, edges.role[place]),
    type: curvature === 0 ? "straight" : "curved",
    curvature,
    hidden: !isDrawn(size),
  };
}

function colourOf({ stage }: Marks, role: number | undefined): string {
  return stage.roles[role ?? 0]?.colour[THEME] ?? INKS[THEME].muted;
}

function plainSigma(
  graph: MultiUndirectedGraph,
  place: HTMLElement,
  settings: Partial<Settings> = {},
): Sigma {
  return new Sigma(graph, place, {
    edgeProgramClasses: { curved: createEdgeCurveProgram(), straight: EdgeRectangleProgram },
    ...settings,
  });
}

function openCanvas(place: HTMLElement, marks: Marks): NetworkCanvas {
  const nothing = () => undefined;
  return new NetworkCanvas(place, marks, {
    theme: THEME,
    covered: () => ({ inset: { left: 0, top: 0, right: 0, bottom: 0 }, obstacles: [] }),
    onHover: nothing,
    onSelect: nothing,
    onContext: nothing,
  });
}

async function inPlace<Result>(work: (place: HTMLElement) => Promise<Result>): Promise<Result> {
  const place = newPlace();
  const result = await work(place);
  place.remove();
  return result;
}

function newPlace(): HTMLElement {
  const place = document.createElement("div");
  place.className = "place";
  return document.body.appendChild(place);
}

/** Until all that WebGL was told is drawn (a pixel can only be read then), and the browser has shown a frame. */
async function painted(place: HTMLElement): Promise<void> {
  for (const canvas of place.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
  await new Promise((shown) => requestAnimationFrame(shown));
  await new Promise((after) => setTimeout(after));
}

function taken(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

Object.assign(window, {
  measureFirstFrame,
  measureFilter,
  measureSwitch,
  measureMove,
  ready: true,
});
