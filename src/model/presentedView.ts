/** A View and how it is presented, as one address holds both. */
import { readAddress } from "./address.ts";
import type { Presentation } from "./presentation.ts";
import { readPresentation } from "./presentationAddress.ts";
import type { View } from "./view.ts";

export interface PresentedView {
  readonly view: View;
  readonly presentation: Presentation;
}

export type PresentedViewReading =
  | ({ readonly ok: true } & PresentedView)
  | { readonly ok: false; readonly problems: readonly string[] };

/** @param query what stands behind the question mark; the problems of both are told at once */
export function readPresentedView(query: string): PresentedViewReading {
  const [view, presented] = [readAddress(query), readPresentation(query)] as const;
  if (view.ok && presented.ok)
    return { ok: true, view: view.view, presentation: presented.presentation };
  return {
    ok: false,
    problems: [view, presented].flatMap((read) => (read.ok ? [] : read.problems)),
  };
}
