/** Layouts of exactly what views draw, computed in a worker and kept: asked for while drawing, drawn again when settled. */
import type { Lens } from "../model/lens.ts";
import type { View } from "../model/view.ts";
import { type DrawnTask, drawnPlaces, drawnTask } from "../network/drawnLayout.ts";
import type { Points } from "../network/forces.ts";
import { keep } from "../network/keep.ts";
import type { Places } from "../network/marks.ts";
import type { Network } from "../network/network.ts";

/** Views a visitor goes back and forth between. */
const KEPT = 8;

export class DrawnLayouts {
  private readonly onSettled: () => void;
  private readonly known = new Map<string, Places>();
  private last: { readonly lens: Lens; readonly places: Places } | undefined;
  private worker: Worker | undefined;
  /** Key of what the worker computes. */
  private asked: string | undefined;
  /** Keys that no worker could be had for. */
  private readonly failed = new Set<string>();

  /** @param onSettled called once for each layout that was asked for and is wanted still */
  constructor(onSettled: () => void) {
    this.onSettled = onSettled;
  }

  /**
   * For `drawMarks`. undefined where the View keeps to the stored places. Until its layout has been computed, the last
   * one does, so that nothing jumps back and forth. Whatever was asked for before is given up.
   */
  placesOf(network: Network, view: View): Places | undefined {
    if (view.layout !== "drawn") {
      this.giveUp();
      this.last = undefined;
      return undefined;
    }
    const task = drawnTask(network, view);
    const known = this.known.get(task.key);
    if (known !== undefined) this.giveUp();
    else if (task.key !== this.asked && !this.failed.has(task.key)) this.ask(task);
    const { lens, count } = task;
    if (known !== undefined) this.last = { lens, places: known };
    const fits = this.last?.lens === lens && this.last.places.x.length === count;
    return fits ? this.last?.places : undefined;
  }

  private ask(task: DrawnTask): void {
    this.giveUp();
    const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
    this.worker = worker;
    this.asked = task.key;
    worker.addEventListener("message", ({ data }: MessageEvent<Points>) => {
      this.giveUp();
      keep(this.known, KEPT, task.key, () => drawnPlaces(task, data));
      this.onSettled();
    });
    worker.addEventListener("error", () => {
      this.giveUp();
      this.failed.add(task.key);
      this.onSettled();
    });
    worker.postMessage(task);
  }

  private giveUp(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.asked = undefined;
  }
}
