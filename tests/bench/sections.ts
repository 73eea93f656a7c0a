/** All that `npm run bench` measures, in the order of docs/benchmarks.md. A measurement is a file and a row here. */
import { measureCode } from "./code.ts";
import { measureFigure } from "./figure.ts";
import { measureFilter } from "./filter.ts";
import { measureGuard } from "./guard.ts";
import { measureLoad } from "./load.ts";
import type { Log, Measured } from "./measured.ts";
import { measurePage } from "./page.ts";
import { measurePayloads } from "./payloads.ts";
import { measureRead } from "./read.ts";
import { measureSingleFile } from "./singleFile.ts";

export interface Section {
  /** By which it is called on the command line. */
  readonly name: string;
  readonly title: string;
  /** What is compared with what; one paragraph of Markdown. */
  readonly about: string;
  readonly measure: (log: Log) => Promise<readonly Measured[]>;
}

export const SECTIONS: readonly Section[] = [
  {
    name: "payloads",
    title: "Bytes on the wire",
    about: "Of the seed, compressed by brotli 11 as they are sent.",
    measure: measurePayloads,
  },
  {
    name: "code",
    title: "Script",
    about:
      "Of the explorer and of an embed as they are built, compressed by gzip 9. Its own script is all that is fetched before the first frame less sigma and graphology.",
    measure: measureCode,
  },
  {
    name: "single",
    title: "One file",
    about:
      "A view as one HTML file as it lies on a disk: still picture, code, type, data and sources inside.",
    measure: measureSingleFile,
  },
  {
    name: "filter",
    title: "Filters, in Node",
    about: "Median over a set of views, from the view's change to what is told of it.",
    measure: measureFilter,
  },
  {
    name: "figure",
    title: "Figures",
    about: "Median of five cold processes, with the database up and the seed loaded.",
    measure: measureFigure,
  },
  {
    name: "page",
    title: "In the page",
    about:
      "In a headless Chromium with WebGL in software; medians, each beside its reference in turns. *Plain sigma* draws the same graph with its own programs for discs and for curved and straight edges, from its nodes and edges as JSON. *Reducers* is sigma with a reducer for nodes and one for edges, and a full refresh; names, which neither draws at once, are part of neither. Of the largest graph every fourth of the views is shown. From bytes to frame: from the response in memory to the frame that has been painted.",
    measure: measurePage,
  },
  {
    name: "load",
    title: "Loading",
    about:
      "Database time, from the first statement to the last commit; of the offline importer, the time that it reports itself.",
    measure: measureLoad,
  },
  {
    name: "read",
    title: "Reading for the snapshot",
    about: "From the request to the rows in memory, sorted.",
    measure: measureRead,
  },
  {
    name: "guard",
    title: "Visitors' queries",
    about:
      "Through the guard, beside the driver's own executeRead of the same text, in turns, the plan cache warm; medians.",
    measure: measureGuard,
  },
];
