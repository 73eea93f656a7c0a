/** What is measured in the page: built with vite as the explorer is, driven in a headless Chromium. */
import { join } from "node:path";
import { LENSES, type Lens } from "../../src/model/lens.ts";
import { openScript } from "../browser/scriptPage.ts";
import { filterBar, LARGE } from "./filter.ts";
import type { Log, Measured } from "./measured.ts";
import type { Filtered, FirstFrame, Moved, Switched } from "./pageScript.ts";
import { pictureOf } from "./pictures.ts";

const SCRIPT = join(import.meta.dirname, "pageScript.ts");

/** Agreements of a graph that has about so many nodes. */
const OF_NODES = { "1,000 nodes": 245, "10,000 nodes": 2650 } as const;

const FIRST_FRAME_BAR = 1.2;
const OWN_SCRIPT_BAR = 30;
const SHOW_BAR = 0.45;
const SWITCH_BAR = 300;
const MOVE_BAR = 1.7;

export async function measurePage(log: Log): Promise<Measured[]> {
  const sizes = ["seed", 1000, LARGE] as const;
  const files: Record<string, unknown> = {};
  for (const size of [...sizes, ...Object.values(OF_NODES)])
    files[`${size}.json`] = await pictureOf(size);
  const { page, close } = await openScript(SCRIPT, files);
  const ask = <Result>(call: string) => page.evaluate<Result>(call);
  try {
    const results: Measured[] = [];
    for (const size of sizes) {
      for (const lens of LENSES) {
        log(`In the page: ${size}, ${lens} lens`);
        // Without a graphics card, a frame of the largest graph takes many seconds.
        const [frames, rounds, every] = size === LARGE ? [3, 1, 4] : [7, 4, 1];
        const of = `"/${size}.json", "${lens}"`;
        results.push(
          ...firstFrameRows(size, lens, await ask(`measureFirstFrame(${of}, ${frames})`)),
          ...filterRows(size, lens, await ask(`measureFilter(${of}, ${rounds}, ${every})`)),
        );
      }
      if (size !== "seed") continue;
      log(`In the page: ${size}, from lens to lens`);
      results.push(switchRow(await ask(`measureSwitch("/${size}.json", 3)`)));
    }
    for (const [nodes, size] of Object.entries(OF_NODES)) {
      log(`In the page: moving the camera, ${nodes}`);
      results.push(...moveRows(nodes, await ask(`measureMove("/${size}.json")`)));
    }
    return results;
  } finally {
    await close();
  }
}

function firstFrameRows(
  of: "seed" | number,
  lens: Lens,
  { nodes, edges, own, whole, plain }: FirstFrame,
): Measured[] {
  const size = of.toLocaleString("en-GB");
  const ratio = whole / plain;
  return [
    {
      what: `Bytes to first frame, ${lens} lens (${nodes.toLocaleString("en-GB")} nodes, ${edges.toLocaleString("en-GB")} edges)`,
      size,
      value: whole,
      unit: "ms",
      ratio: { value: ratio, against: "plain sigma" },
      bar: { text: `at most ${FIRST_FRAME_BAR} of plain sigma`, met: ratio <= FIRST_FRAME_BAR },
    },
    {
      what: `of which own script before sigma's constructor, ${lens} lens`,
      size,
      value: own,
      unit: "ms",
      ...(of === "seed" && {
        bar: { text: `under ${OWN_SCRIPT_BAR} ms`, met: own < OWN_SCRIPT_BAR },
      }),
    },
    { what: `Plain sigma, bytes to first frame, ${lens} lens`, size, value: plain, unit: "ms" },
  ];
}

function filterRows(
  of: "seed" | number,
  lens: Lens,
  { filter, show, reducers }: Filtered,
): Measured[] {
  const size = of.toLocaleString("en-GB");
  const bar = filterBar(of);
  return [
    {
      what: `One filter: marks and counts, ${lens} lens`,
      size,
      value: filter,
      unit: "ms",
      bar: { text: `under ${bar} ms`, met: filter < bar },
    },
    {
      what: `One filter: sigma's part (NetworkCanvas.show), ${lens} lens`,
      size,
      value: show,
      unit: "ms",
      ratio: { value: show / reducers, against: "reducers" },
      bar: { text: `at most ${SHOW_BAR} of reducers`, met: show / reducers <= SHOW_BAR },
    },
    { what: `One filter: reducers, full refresh, ${lens} lens`, size, value: reducers, unit: "ms" },
  ];
}

function switchRow({ slowest }: Switched): Measured {
  return {
    what: "From one lens to another, painted; the slowest of all pairs",
    size: "seed",
    value: slowest,
    unit: "ms",
    bar: { text: `under ${SWITCH_BAR} ms`, met: slowest < SWITCH_BAR },
  };
}

function moveRows(size: string, { nodes, edges, own, plain }: Moved): Measured[] {
  const ratio = own / plain;
  return [
    {
      what: `Moving the camera (${nodes.toLocaleString("en-GB")} nodes, ${edges.toLocaleString("en-GB")} edges)`,
      size,
      value: own,
      unit: "frames/s",
      ratio: { value: ratio, against: "plain sigma" },
      bar: { text: `at least ${MOVE_BAR} of plain sigma`, met: ratio >= MOVE_BAR },
    },
    { what: "Moving the camera, plain sigma", size, value: plain, unit: "frames/s" },
  ];
}
