/**
 * The picture with its words: what a network looks like through a View, and what is told of it. The only place that
 * decides the words of the legend; canvas and figures only read it.
 */
import type { View } from "../model/view.ts";
import { countsSentence, MEANINGS, TITLES } from "./counts.ts";
import { type Empty, whyEmpty } from "./empty.ts";
import { type LeftOut, leftOut } from "./leftOut.ts";
import { drawLegend, type Legend } from "./legend.ts";
import type { Network } from "./network.ts";
import { noticesOf } from "./notices.ts";
import { drawOpenPicture, drawPictureMarks, type PictureMarks } from "./pictureMarks.ts";
import type { Places } from "./places.ts";
import { switchesOf } from "./switches.ts";

export type { Legend } from "./legend.ts";
export type { Places } from "./places.ts";
export type { Stage } from "./stage.ts";

export interface Marks extends PictureMarks {
  readonly legend: Legend;
  /** Such as “Ties between states and blocs”. */
  readonly title: string;
  /** Such as “135 states and territories and 9 blocs, 775 ties, from 403 agreements, 2000–2026”. */
  readonly counts: string;
  /** What a line and a mark of the lens stand for. */
  readonly means: string;
  /** What passes the filters and is not drawn for all that, and why. Made when first asked for. */
  readonly left: LeftOut;
  /** What a reader should know of this picture beside that: hidden entries, ids that the data lacks. */
  readonly notices: readonly string[];
  /** Why nothing is drawn; undefined where something is. */
  readonly empty: Empty | undefined;
}

/** @param places as of `drawPictureMarks` */
export function drawMarks(network: Network, view: View, places?: Places): Marks {
  const { picture, open } = drawOpenPicture(network, view, places);
  const { stage, mask, weights } = picture;
  let left: LeftOut | undefined;
  const leftOnce = () => (left ??= leftOut(network, stage, switchesOf(view), mask));
  return {
    ...picture,
    legend: drawLegend(stage, weights, open, view),
    title: TITLES[view.lens],
    counts: countsSentence(network, stage, weights, view),
    means: MEANINGS[view.lens],
    get left() {
      return leftOnce();
    },
    notices: noticesOf(network, view, stage),
    empty: isDrawn(picture)
      ? undefined
      : whyEmpty(
          network,
          view,
          mask,
          leftOnce(),
          weights.present.includes(1),
          view.direct && isDrawn(drawPictureMarks(network, { ...view, direct: false }, places)),
        ),
  };
}

function isDrawn({ weights }: PictureMarks): boolean {
  return weights.drawn.includes(1);
}
