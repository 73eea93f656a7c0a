/** The explorer's state: one View, the data, and what became of both. Panels set the View; nothing else is set by them. */

import type { Texts } from "../model/snapshot.ts";
import type { View } from "../model/view.ts";
import type { Theme } from "../network/ink.ts";
import type { Marks } from "../network/marks.ts";
import type { Network } from "../network/network.ts";
import type { FigureMemory } from "../publish/figure/memory.ts";

export interface Session {
  readonly view: View;
  /** What the address asked for in vain, in words. */
  readonly problems: readonly string[];
  /** What became of the query that the view is about, where that needs a word. */
  readonly asked?: Failure | undefined;
  /** The figure that was dropped on the page, as long as nobody has put its notice away. */
  readonly figure?: FigureMemory | undefined;
  readonly theme: Theme;
  readonly network: Network;
  readonly marks: Marks;
  /** undefined: not here yet; a failure says why. */
  readonly texts: Texts | Failure | undefined;
  readonly canvas: "drawn" | "missing" | "lost";
  /** Whether there is a step to go back, or one that was taken back. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Something that could not be fetched, in words for the visitor. */
export interface Failure {
  readonly title: string;
  readonly detail: string;
}

export function isFailure(value: object | undefined): value is Failure {
  return value !== undefined && "detail" in value;
}

/** Holds the state and tells those who listen when it changes. */
export class Store {
  private state: Session;
  private readonly listeners = new Set<() => void>();

  constructor(state: Session) {
    this.state = state;
  }

  readonly get = (): Session => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<Session>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
