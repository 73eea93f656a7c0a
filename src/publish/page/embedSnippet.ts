/** What an author pastes into a page to show a view there: a frame, or the element that needs no frame's markup. */
import { markup } from "./markup.ts";

/** @param address of the embed @param height in pixels, until the page follows the embed's own */
export function embedSnippet(address: string, title: string, height: number): string {
  return markup`<iframe src="${address}" title="${title}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
    .markup;
}

/** @param origin of the server, which also has the element's script */
export function elementSnippet(origin: string, address: string, title: string): string {
  return markup`<script src="${origin}/entente-view.js" async></script>
<entente-view src="${address}" title="${title}"><a href="${address}">${title}</a></entente-view>`
    .markup;
}
