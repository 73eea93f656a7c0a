/**
 * A view as a page of its own, without panels: title, picture, legend, caption, sources. Everything can be read without
 * JavaScript, but for the sources of a page that holds its data; a script, where there is one, brings the picture to life. Framed by a server's embed, or one file that
 * holds all it needs.
 */
import type { EmbedState } from "../../model/embedState.ts";
import type { Shape } from "../../model/grammar.ts";
import type { Presentation } from "../../model/presentation.ts";
import type { View } from "../../model/view.ts";
import { drawMarks, type Marks } from "../../network/marks.ts";
import { corners } from "../../network/shapes.ts";
import type { Whole } from "../../network/whole.ts";
import {
  type Edition,
  licenceInWords,
  licenceOf,
  PUBLISHER,
  versionForAddress,
  versionInWords,
} from "../edition.ts";
import { evidenceInWords, evidenceOf } from "../evidence.ts";
import { ON_PAGE } from "../figure/look.ts";
import { notesOf } from "../notes/notes.ts";
import { shownInWords } from "../shown.ts";
import { jsonIn, type Markup, markup } from "./markup.ts";
import { noteList } from "./noteList.ts";
import { sourceList } from "./sourceList.ts";
import { drawStill } from "./still.ts";

export interface EmbedInput {
  readonly whole: Whole;
  readonly view: View;
  readonly presentation: Presentation;
  readonly edition: Edition;
  /** Where the view opens in the explorer; undefined where nobody has said. */
  readonly explorer: string | undefined;
  /** Of the data, for the script; undefined where the page holds it. */
  readonly data: string | undefined;
  /** Elements of the head: styles, policy, further links. */
  readonly head: Markup;
  /** Elements at the end of the body: script, data. */
  readonly end: Markup;
}

/** @throws FigureRefused where there are too many ties to be numbered */
export function embedPage(input: EmbedInput): string {
  const { whole, view, presentation, edition, explorer, data, head, end } = input;
  const marks = drawMarks(whole.network, view);
  const evidence = evidenceOf(whole, view);
  const name = view.title ?? marks.title;
  const shown = shownInWords(whole.network, view);
  const description = [
    `${name}: ${marks.counts}.`,
    marks.means,
    ...shown,
    marks.left.sentence,
    ...marks.notices,
    ...(marks.empty === undefined ? [] : [marks.empty.sentence]),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
  const state: EmbedState = { view, presentation, ...(data !== undefined && { data }) };
  const still = drawStill(marks, {
    camera: view.camera,
    numbered: presentation.notes,
    described: description,
  });
  const theme = presentation.theme === "auto" ? undefined : presentation.theme;
  const page = markup`<!doctype html>
<html lang="en-GB"${theme && markup` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Entente">
<title>${name} – Entente</title>
<meta name="description" content="${description}">
${head}
</head>
<body class="embed">
<main>
<header>
<h1 dir="auto">${name}</h1>
<p class="counts">${marks.counts}</p>
${shown.length === 0 ? undefined : markup`<p class="counts">${shown.join(" ")}</p>`}
${notice(view, edition)}
</header>
<div class="stage" id="stage"${presentation.notes ? markup` data-numbered` : undefined}>
<div class="picture" id="picture">${still}</div>
<div class="tools" id="tools"></div>
<div class="tip" id="tip" aria-hidden="true" hidden></div>
<section class="details" id="details" aria-label="Details" hidden></section>
</div>
${presentation.legend ? legend(marks) : undefined}
${view.caption && markup`<p class="caption" dir="auto">${view.caption}</p>`}
</main>
<footer>
${presentation.notes ? notes(whole, view) : undefined}
<details id="sources"><summary>${evidenceInWords(whole, evidence)}</summary>
${data === undefined ? LISTED_LATER : sourceList(whole, evidence.sources)}
<p class="more">${description}</p>
</details>
<p class="origin">${explorer === undefined ? PUBLISHER : markup`<a href="${explorer}" target="_blank" rel="noopener">Open in ${PUBLISHER}</a>`}<span>Data ${versionInWords(edition)}, ${licence(edition)}</span></p>
</footer>
${jsonIn("state", state)}
${end}
</body>
</html>
`;
  return page.markup;
}

/** What holds its data holds the sources there, once. */
const LISTED_LATER = markup`<ol class="sources"></ol>
<noscript><p>The list of sources is in this file’s data, which is read with JavaScript.</p></noscript>`;

function notes(whole: Whole, view: View): Markup {
  return markup`<details id="notes" open><summary>Notes</summary>
${noteList(notesOf(whole, view))}
</details>`;
}

/** Where the view was made with other data, that is said. */
function notice({ data }: View, edition: Edition): Markup | undefined {
  const { name, hash } = edition.dataSet;
  if (data === undefined || data === name || hash.startsWith(data)) return undefined;
  return markup`<p class="notice" role="note">This view was made with data version ${data}. It shows version ${versionForAddress(edition)}, so it may differ.</p>`;
}

function legend({ legend: { entries, sentence } }: Marks): Markup {
  return markup`<section class="legend" aria-label="Key"><ul>${entries
    .filter(({ on }) => on)
    .map(
      ({ colour, shape, text, more }) =>
        markup`<li><svg class="dot" viewBox="-6 -6 12 12" aria-hidden="true">${swatch(shape, ON_PAGE.paint(colour.light, colour.dark))}</svg><span>${text} <span class="muted">${more}</span></span></li>`,
    )}</ul><p class="muted">${sentence}</p></section>`;
}

function swatch(shape: Shape, fill: string): Markup {
  const points = corners(shape, 4.6).map((corner) => corner.join(","));
  return points.length === 0
    ? markup`<circle r="4.6" fill="${fill}"/>`
    : markup`<polygon points="${points.join(" ")}" fill="${fill}"/>`;
}

function licence(edition: Edition): Markup {
  const url = licenceOf(edition)?.url;
  return url === undefined
    ? markup`licence ${licenceInWords(edition)}`
    : markup`<a href="${url}" target="_blank" rel="license noopener">${licenceInWords(edition)}</a>`;
}
