/** What a canvas asks of whoever shows it, and what it tells. */
import type { Camera } from "../model/view.ts";
import type { Theme } from "../network/ink.ts";
import type { Box } from "../network/labels.ts";
import type { Target } from "./pointer.ts";

export interface CanvasOptions {
  readonly theme: Theme;
  /** Where the camera stands at first; left out: fitted. */
  readonly camera?: Camera | undefined;
  /** What lies upon the canvas, in its pixels: marks and names keep clear of it. */
  readonly covered: () => Covered;
  /** `at`: pixels from the canvas's left and top. */
  readonly onHover: (target: Target | null, at: readonly [number, number]) => void;
  readonly onSelect: (target: Target | null) => void;
  /** The camera has come to rest where the visitor moved it; undefined: fitted again. */
  readonly onCamera?: (camera: Camera | undefined) => void;
  /** The visitor has put a node into this place of the layout's grid; left out: nodes cannot be dragged. */
  readonly onPin?: (id: string, x: number, y: number) => void;
  /** WebGL went away, or came back. */
  readonly onContext: (state: "lost" | "restored") => void;
}

export interface Covered {
  /** Pixels that are not free at each side. */
  readonly inset: Box;
  /** Pieces of what is free, such as the legend. */
  readonly obstacles: readonly Box[];
}
