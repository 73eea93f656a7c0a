/** A view as one file that needs no other: code, styles, type and the data of the view inside, and a policy that lets nothing in or out. */

import { drawn } from "../../network/kept.ts";
import { namedIn } from "../../network/namedIn.ts";
import type { Graph } from "../../network/placed.ts";
import { restrict } from "../../network/restrict.ts";
import { wholeGraph } from "../../network/whole.ts";
import { settled } from "../settled.ts";
import { type EmbedInput, embedPage } from "./embedPage.ts";
import { type Markup, markup, packedIn } from "./markup.ts";

export interface SingleCode {
  /** What the build has made of `src/embed/single.ts`. */
  readonly script: string;
  /** `src/embed/public/unpack.js`, which runs the script. */
  readonly unpack: string;
  readonly style: string;
}

export interface SingleInput
  extends Graph,
    Pick<EmbedInput, "view" | "presentation" | "edition" | "explorer"> {}

export async function singlePage(
  { snapshot: whole, network: all, ...input }: SingleInput,
  { script, unpack, style }: SingleCode,
): Promise<string> {
  const { view } = input;
  const { snapshot, network } = settled({ snapshot: whole, network: all }, view);
  const data = restrict(snapshot, network, (graph) => drawn(graph, view));
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(unpack)}' '${await hashOf(script)}'`,
    `style-src '${await hashOf(style)}'`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return embedPage({
    ...input,
    whole: wholeGraph(namedIn(network, snapshot.texts, view.language), snapshot.texts),
    data: undefined,
    head: markup`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<style>${raw(style, "style")}</style>`,
    end: markup`${packedIn("data", JSON.stringify(data))}
${packedIn("code", script)}
<script>${raw(unpack, "script")}</script>`,
  });
}

/** Our own code, as the build wrote it. @throws Error where it would end its element early */
function raw(code: string, name: string): Markup {
  if (code.toLowerCase().includes(`</${name}`))
    throw new Error(`The built ${name} of a single page holds “</${name}”, which would end it.`);
  return { markup: code };
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
