/** What a pasted link shows of itself: a picture of that very view (Open Graph, Twitter card), and where it can be embedded. */
import type { View } from "../model/view.ts";
import { type Markup, markup } from "../publish/page/markup.ts";
import type { PageHead } from "./pageHead.ts";
import { CARD, discoveryLinks, pictureOf } from "./routes/oembed.ts";

/** @param address of the page @param origin of the server */
export function cardOf(
  { title, description }: PageHead,
  view: View,
  address: string,
  origin: string,
): Markup {
  return markup`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="Entente" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:image" content="${pictureOf(origin, view)}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${CARD.width}" />
    <meta property="og:image:height" content="${CARD.height}" />
    <meta property="og:image:alt" content="${description}" />
    <meta name="twitter:card" content="summary_large_image" />
    ${discoveryLinks(address, origin)}`;
}
