/** What lies upon the canvas, measured: the heading with the filters, the legend, the buttons, the hint, and on a phone the sheet of details. */
import type { Covered } from "../../canvas/CanvasOptions.ts";
import type { Box } from "../../network/labels.ts";

/** Room kept free around the legend and the buttons, in pixels. */
const MARGIN = 8;

const PIECES = ["#stage-legend", "#stage-tools", "#stage-hint"] as const;

export function covered(stage: HTMLElement): Covered {
  const around = stage.getBoundingClientRect();
  const within = (element: Element | null): Box | null => {
    if (element === null) return null;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return null;
    return {
      left: box.left - around.left - MARGIN,
      top: box.top - around.top - MARGIN,
      right: box.right - around.left + MARGIN,
      bottom: box.bottom - around.top + MARGIN,
    };
  };
  const top = within(stage.querySelector("#stage-top"));
  const sheet = within(document.querySelector("#details:not([hidden])"));
  const fromBelow =
    sheet !== null && sheet.top > 0 && sheet.left <= 0 && sheet.right >= around.width;
  return {
    inset: {
      left: 0,
      top: top?.bottom ?? 0,
      right: 0,
      bottom: fromBelow ? Math.max(0, around.height - sheet.top) : 0,
    },
    obstacles: PIECES.flatMap((piece) => within(stage.querySelector(piece)) ?? []),
  };
}

/** Tells when any of it has become larger or smaller, or has come or gone. */
export function watchCovered(listener: () => void): void {
  const observer = new ResizeObserver(listener);
  for (const piece of document.querySelectorAll(["#stage-top", "#details", ...PIECES].join()))
    observer.observe(piece);
}
