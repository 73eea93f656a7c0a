/** What the head of a page says of its address to browsers, crawlers and whoever previews a link. All of it is text, escaped here. */
import type { Details } from "../model/details.ts";
import { openQuestion } from "../model/resolvedScope.ts";
import type { View } from "../model/view.ts";
import { drawMarks } from "../network/marks.ts";
import type { Network } from "../network/network.ts";
import { escapeText, type Markup } from "../publish/page/markup.ts";

export interface PageHead {
  readonly title: string;
  readonly description: string;
}

export const ABOUT_HEAD: PageHead = {
  title: "About the data – Entente",
  description:
    "What is in the data of Entente and what is not, how far it reaches by region, language and " +
    "year, what confidence means, and how to cite it or report an error.",
};

/** Characters of a description that search engines and previews show. */
const ENOUGH = 200;

/** @throws Error where the page has no title to put the head in place of */
export function withHead(page: string, head: PageHead, card?: Markup): string {
  const title = /<title>[^<]*<\/title>/;
  if (!title.test(page)) throw new Error("index.html has no <title>, where the head is written.");
  return page
    .replace(/\s*<meta name="description"[^>]*>/, "")
    .replace(title, () =>
      [...writeHead(head), ...(card === undefined ? [] : [card.markup])].join("\n    "),
    );
}

/** Of the explorer under a view: its title or what it draws, and how much. A view about a query is counted by the page itself. */
export function viewHead(network: Network, view: View): PageHead {
  const { title, counts } = drawMarks(network, view);
  const told = openQuestion(view) === undefined ? [`${counts}.`] : [];
  return {
    title: `${view.title ?? title} – Entente`,
    description: cut([...(view.caption === undefined ? [] : [view.caption]), ...told].join(" ")),
  };
}

/** Of a node's page or a tie: its name, and what is told of it first. */
export function headOf({ name, kicker, facts, neighbours }: Details): PageHead {
  const told = [
    kicker,
    ...facts.flatMap(({ label, text }) => (text === "" ? [] : [`${label}: ${text}`])),
    ...neighbours.map(({ heading, mentions }) => {
      const names = mentions.slice(0, 3).map((mention) => mention.name);
      return `${heading}: ${names.join(", ")}`;
    }),
  ];
  return { title: `${name} – Entente`, description: cut(`${told.join(". ")}.`) };
}

function writeHead({ title, description }: PageHead): readonly string[] {
  return [
    `<title>${escapeText(title)}</title>`,
    `<meta name="description" content="${escapeText(description)}" />`,
  ];
}

/** At the end of a word, where it is too long. */
function cut(text: string): string {
  if (text.length <= ENOUGH) return text;
  const short = text.slice(0, ENOUGH);
  return `${short.slice(0, short.lastIndexOf(" ")).replace(/[\s.,:·]+$/, "")} …`;
}
