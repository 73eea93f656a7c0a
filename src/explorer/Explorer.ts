/**
 * What happens: the visitor sets the View, the address follows, marks follow, the canvas follows. Everything runs this
 * one way; the panels read the session and call these verbs.
 */
import { DrawnLayouts } from "../canvas/DrawnLayouts.ts";
import { listenForKeys } from "../canvas/keys.ts";
import type { NetworkCanvas } from "../canvas/NetworkCanvas.ts";
import { selectionAt } from "../canvas/selectionAt.ts";
import { WebGLMissing } from "../canvas/WebGLMissing.ts";
import { openQuestion } from "../model/resolvedScope.ts";
import { withSuccessors } from "../model/successor.ts";
import type { View } from "../model/view.ts";
import { type FacetCounts, facetCounts } from "../network/facetCounts.ts";
import { drawMarks, type Marks } from "../network/marks.ts";
import { numeral } from "../network/numeral.ts";
import { pinAt } from "./actions.ts";
import { readPlace } from "./address.ts";
import { listenForDrops, readDropped } from "./dropped.ts";
import { areOf, fetchTexts } from "./fetchData.ts";
import { CLEARED } from "./filters.ts";
import { listenForLinks, showLinks } from "./frame/explorerLinks.ts";
import { part } from "./parts.ts";
import { resolveScope } from "./resolveScope.ts";
import { type Failure, isFailure, type Session, type Store } from "./session.ts";
import { covered, watchCovered } from "./stage/covered.ts";
import { emptyMessage } from "./stage/emptyMessage.ts";
import { type Heading, showHeading } from "./stage/heading.ts";
import { showLegend } from "./stage/legend.ts";
import { showMessage } from "./stage/message.ts";
import { listenForShortcuts } from "./stage/shortcuts.ts";
import { showTip } from "./stage/tip.ts";
import { Steps } from "./steps.ts";
import { currentTheme, onTheme } from "./theme.ts";
import type { ViewChange } from "./viewChange.ts";

export interface Going {
  /** Still being dragged: shown, but no step that the browser's Back would undo. */
  readonly passing?: boolean;
  /** Brings what is selected into the middle. */
  readonly fly?: boolean;
}

const KEYS_HINT =
  "Arrow keys move the picture, plus and minus zoom. Search leads to everything in it.";

export class Explorer {
  readonly store: Store;
  private readonly CanvasClass: typeof NetworkCanvas | null;
  private canvas: NetworkCanvas | null = null;
  private readonly layouts = new DrawnLayouts(() => this.settled());
  private readonly steps: Steps;
  private opened = false;
  /** What was looked at before entries chosen from it became a picture of another lens: Escape leads back there. */
  private before: Pick<View, "lens" | "layout"> | undefined;
  /** The question that is under way. */
  private asking = new AbortController();

  constructor(store: Store, CanvasClass: typeof NetworkCanvas | null) {
    this.store = store;
    this.CanvasClass = CanvasClass;
    this.steps = new Steps(store.get().view);
    this.tellSteps();
    part("details").hidden = store.get().view.selection === undefined;
    this.showStage();
    this.openCanvas();
    listenForKeys(part("canvas"), this);
    listenForLinks((show) => this.go({ show }));
    listenForShortcuts(this);
    listenForDrops((file) => void this.openFile(file));
    window.addEventListener("popstate", () => this.arrive());
    onTheme(() => this.setTheme(currentTheme()));
    window.addEventListener("beforeprint", () => this.canvas?.hold());
    window.addEventListener("afterprint", () => this.canvas?.redraw());
    watchCovered(() => this.canvas?.coverChanged());
    void document.fonts.ready.then(() => this.canvas?.redraw());
    if (store.get().view.layout === "drawn") this.set({ marks: this.draw(store.get().view) });
    void this.loadTexts();
    void this.ask();
  }

  /** Sets parts of the view. */
  go(change: ViewChange, { passing = false, fly = false }: Going = {}): void {
    const { view: before } = this.store.get();
    const view = withChange(before, change);
    this.opened = view.selection !== undefined && view.selection !== before.selection;
    const { lens, layout } = before;
    const isOther = view.lens !== lens || view.layout !== layout;
    if (view.scope.of === "everything") this.before = undefined;
    else if (isOther) this.before = before.scope.of === "everything" ? { lens, layout } : undefined;
    if (!passing) this.steps.push(view);
    const marks = isOfTable(change) ? this.store.get().marks : this.draw(view);
    this.set({ view, marks, problems: [], asked: undefined });
    this.tellSteps();
    this.canvas?.setCamera(view.camera);
    if (fly) this.canvas?.flyToSelection();
    if (change.scope !== undefined) void this.ask();
  }

  /** What was told of an address or a file has been read. */
  dismiss(): void {
    this.set({ problems: [], asked: undefined });
  }

  undo(): void {
    this.before = undefined;
    this.steps.undo();
  }

  redo(): void {
    this.steps.redo();
  }

  /** Escape: closes the details, then leaves the table, then shows again all that was set aside. */
  backOut(): void {
    const { view } = this.store.get();
    if (view.selection !== undefined) this.go({ selection: undefined });
    else if (view.show === "table") this.go({ show: "network" });
    else if (view.scope.of !== "everything")
      this.go({ scope: CLEARED.scope, camera: undefined, ...this.before });
    else if (view.hidden.length > 0) this.go({ hidden: [] });
  }

  /** Opens the view that a file holds; what is wrong with the file is told beside the picture. */
  async openFile(file: File): Promise<void> {
    const reading = await readDropped(file);
    if (reading.ok) {
      const { formerIds } = this.store.get().network.dataSet;
      this.go({ ...EMPTY, ...withSuccessors(reading.view, formerIds) });
      this.set({ figure: reading.figure });
    } else this.set({ problems: reading.problems });
  }

  /** Whether details were just opened by the visitor, not by the address; true once. */
  takeOpened(): boolean {
    const { opened } = this;
    this.opened = false;
    return opened;
  }

  zoom(how: "in" | "out" | "fit"): void {
    if (how === "in") this.canvas?.zoomIn();
    else if (how === "out") this.canvas?.zoomOut();
    else this.canvas?.fit();
  }

  pan(right: number, down: number): void {
    this.canvas?.pan(right, down);
  }

  /** Tries again to draw, after WebGL was missing or lost. */
  openCanvas(): void {
    const { marks, theme, view } = this.store.get();
    this.canvas?.kill();
    this.canvas = null;
    if (this.CanvasClass === null) {
      this.set({ canvas: "missing" });
      return;
    }
    try {
      this.canvas = new this.CanvasClass(part("canvas"), marks, {
        theme,
        camera: view.camera,
        covered: () => covered(part("stage")),
        onHover: (target, at) => showTip(part("stage-tip"), this.store.get().marks, target, at),
        onSelect: (target) =>
          this.go({ selection: selectionAt(this.store.get().marks.stage, target) }),
        onCamera: (camera) => this.keepCamera(camera),
        onPin: (id, x, y) => this.go(pinAt(this.store.get().view, { id, x, y })),
        onContext: (state) => this.set({ canvas: state === "lost" ? "lost" : "drawn" }),
      });
      this.set({ canvas: "drawn" });
    } catch (error) {
      if (!(error instanceof WebGLMissing)) throw error;
      this.set({ canvas: "missing" });
    }
  }

  async loadTexts(): Promise<void> {
    const { view, network, texts } = this.store.get();
    if (isFailure(texts)) this.store.set({ texts: undefined });
    // What is asked for by the address is wanted at once; else the first frame goes first.
    if (view.selection === undefined) await idle();
    const fetched = await fetchTexts();
    const stale = !isFailure(fetched) && !areOf(fetched, network.dataSet);
    this.store.set({
      texts: stale
        ? {
            title: "The data has changed",
            detail: "The server holds newer data than this page. Load the page again to see it.",
          }
        : fetched,
    });
  }

  private draw(view: View): Marks {
    const { network } = this.store.get();
    return drawMarks(network, view, this.layouts.placesOf(network, view));
  }

  /** A layout has been computed for what is drawn. */
  private settled(): void {
    const { view } = this.store.get();
    this.set({ marks: this.draw(view) });
    if (view.camera === undefined) this.canvas?.fit();
  }

  /** After Back, Forward, undo or redo. */
  private arrive(): void {
    const { network } = this.store.get();
    const kept = this.steps.arrive();
    const place = kept === null ? readPlace(location, network) : { view: kept, problems: [] };
    this.set({ ...place, marks: this.draw(place.view), asked: undefined });
    this.tellSteps();
    this.canvas?.setCamera(place.view.camera);
    void this.ask();
  }

  /** A view may be about what a query finds: asks it, unless it has been answered. What was asked before is dropped. */
  private async ask(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const { view } = this.store.get();
    if (openQuestion(view) === undefined) return;
    const answer = await resolveScope(view, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (answer === undefined || signal.aborted) return;
    if (!("view" in answer)) {
      this.set({ asked: answer });
      return;
    }
    // The visitor may have moved or filtered the picture meanwhile: what was found belongs to that as well.
    const found = withChange(this.store.get().view, { scope: answer.view.scope });
    this.steps.replace(found);
    this.set({ view: found, marks: this.draw(found), asked: cutNotice(answer.cut) });
    if (found.camera === undefined) this.canvas?.fit();
  }

  /** Where the visitor has moved the camera is in the address, but no step of its own. */
  private keepCamera(camera: View["camera"]): void {
    const view = withChange(this.store.get().view, { camera });
    this.steps.replace(view);
    this.store.set({ view });
    showLinks(view);
  }

  private tellSteps(): void {
    const { canUndo, canRedo } = this.steps;
    this.store.set({ canUndo, canRedo });
  }

  private setTheme(theme: Session["theme"]): void {
    this.set({ theme });
    this.canvas?.setTheme(theme);
  }

  private set(change: Partial<Session>): void {
    const before = this.store.get();
    part("details").hidden = (change.view ?? before.view).selection === undefined;
    this.store.set(change);
    if (change.marks !== undefined && change.marks !== before.marks)
      this.canvas?.show(change.marks);
    this.showStage();
  }

  private showStage(): void {
    const { marks, network, view, theme, canvas } = this.store.get();
    showLinks(view);
    const tabled = view.show === "table" || canvas !== "drawn";
    showHeading(part("stage-heading"), tabled ? tableHeading(facetCounts(network, view)) : marks);
    showLegend(part("stage-legend"), {
      legend: marks.legend,
      theme,
      go: (change) => this.go(change),
    });
    part("stage").dataset.canvas = canvas;
    part("stage").dataset.show = tabled ? "table" : "network";
    part("canvas").setAttribute("aria-label", `${marks.title}: ${marks.counts}. ${KEYS_HINT}`);
    showMessage(
      part("stage-message"),
      emptyMessage(marks, tabled, (change) => this.go(change)),
    );
  }
}

/** What only the table shows changes no mark: to draw anew would make all its rows anew. */
function isOfTable(change: ViewChange): boolean {
  return Object.keys(change).every((part) => ["table", "columns", "order"].includes(part));
}

function cutNotice(cut: string | null): Failure | undefined {
  return cut === null ? undefined : { title: "The query finds more than this.", detail: cut };
}

/** The table lists what passes, whether or not the lens draws it. */
function tableHeading({ passing, total }: FacetCounts): Heading {
  const of = numeral(total);
  const counts =
    passing === total
      ? `${of} agreements`
      : `${numeral(passing)} of ${of} agreements pass the filters`;
  return { title: "Table", counts };
}

/** Takes every optional part of a view away. */
const EMPTY: Record<OptionalPart, undefined> = {
  from: undefined,
  to: undefined,
  colour: undefined,
  camera: undefined,
  selection: undefined,
  order: undefined,
  title: undefined,
  caption: undefined,
  data: undefined,
};

type OptionalPart = {
  [Part in keyof View]-?: undefined extends View[Part] ? Part : never;
}[keyof View];

function withChange(view: View, change: ViewChange): View {
  // Another lens is another picture: the place of the camera means nothing there.
  const lens = change.lens === undefined || change.lens === view.lens ? {} : { camera: undefined };
  const next = Object.entries({ ...view, ...lens, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(next) as View;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window)
      window.requestIdleCallback(() => resolve(), { timeout: 800 });
    else setTimeout(resolve, 200);
  });
}
