/**
 * The steps of a visit, kept in the browser's own history: undo is Back and redo is Forward, so that neither fights
 * the other. Each entry holds its View as well, for those that are too long for an address.
 */
import { whyNoAddress } from "../model/address.ts";
import { View } from "../model/view.ts";
import { writePlace } from "./address.ts";
import { at } from "./copy.ts";

interface Entry {
  /** How many steps of this visit lie before it. */
  readonly step: number;
  readonly view: unknown;
}

/** Reloading forgets how many steps lie ahead, but not what may be redone. */
const FURTHEST = "entente-furthest-step";

export class Steps {
  private step: number;
  private furthest: number;
  private view: View;

  /** Begins with the view of the entry that the page was opened at. */
  constructor(view: View) {
    this.view = view;
    const entry = readEntry(history.state);
    this.step = entry?.step ?? 0;
    this.furthest = entry === null ? 0 : Math.max(this.step, recall());
    this.replace(view, location.pathname + location.search);
  }

  get canUndo(): boolean {
    return this.step > 0;
  }

  get canRedo(): boolean {
    return this.step < this.furthest;
  }

  /** A step of its own, unless nothing changed. */
  push(view: View): void {
    if (JSON.stringify(view) === JSON.stringify(this.view)) return;
    this.view = view;
    this.step++;
    this.furthest = this.step;
    remember(this.furthest);
    history.pushState(this.entry(), "", addressOf(view));
  }

  /** Writes over the current step, for what nobody would undo, such as the camera. */
  replace(view: View, address = addressOf(view)): void {
    this.view = view;
    history.replaceState(this.entry(), "", address);
  }

  undo(): void {
    if (this.canUndo) history.back();
  }

  redo(): void {
    if (this.canRedo) history.forward();
  }

  /** After the browser went to another entry: its view, null where only its address tells. */
  arrive(): View | null {
    const entry = readEntry(history.state);
    this.step = entry?.step ?? 0;
    const view = View.safeParse(entry?.view);
    if (!view.success) return null;
    this.view = view.data;
    return view.data;
  }

  private entry(): Entry {
    return { step: this.step, view: this.view };
  }
}

/** What is too long for an address has none: the page says so beside the picture. */
function addressOf(view: View): string {
  return whyNoAddress(view) === null ? writePlace(view, location.search) : at("");
}

/** The view of the entry that the page is opened at, where no address can hold it. */
export function heldView(): View | null {
  const view = View.safeParse(readEntry(history.state)?.view);
  return view.success && whyNoAddress(view.data) !== null ? view.data : null;
}

function readEntry(state: unknown): Entry | null {
  if (typeof state !== "object" || state === null || !("step" in state) || !("view" in state))
    return null;
  return typeof state.step === "number" ? { step: state.step, view: state.view } : null;
}

function recall(): number {
  try {
    return Number(sessionStorage.getItem(FURTHEST) ?? 0);
  } catch {
    return 0;
  }
}

function remember(step: number): void {
  try {
    sessionStorage.setItem(FURTHEST, String(step));
  } catch {
    // Storage is closed to this page: after a reload there is nothing to redo.
  }
}
