/** What one can take away of what is shown: its address, an embed, a figure, the data behind it, a citation. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { whyNoAddress, writeAddress } from "../../model/address.ts";
import type { View } from "../../model/view.ts";
import { versionForAddress } from "../../publish/edition.ts";
import { EXPORT_WORDS, exportsOfKind } from "../../publish/exportWords.ts";
import { gephiLiteLink } from "../../publish/gephiLite.ts";
import { elementSnippet, embedSnippet } from "../../publish/page/embedSnippet.ts";
import { useSession } from "../panels/context.ts";
import { Copyable } from "./Copyable.tsx";
import { FigureChoice } from "./FigureChoice.tsx";
import { SharePart } from "./SharePart.tsx";
import { ShareSheet } from "./ShareSheet.tsx";
import { ViewFilePart } from "./ViewFilePart.tsx";

const HEIGHT = 860;
const LOOPBACK = /^(localhost|127[.0-9]+|\[::1\])$/;

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, marks, network } = useSession();
  const [own, setOwn] = useState(false);
  const dated: View = { ...view, data: versionForAddress(network) };
  const why = whyNoAddress(dated);
  const query = writeAddress(dated);
  const { origin } = location;
  const title = view.title ?? marks.title;
  const embed = `${origin}/embed?${query}`;
  return (
    <ShareSheet onClose={onClose}>
      {why === null ? (
        <>
          <SharePart
            title="Link"
            says={`Opens this very view, with the newest data.${
              LOOPBACK.test(location.hostname)
                ? " It leads to this computer alone, as the live embed does: for others, Entente must run where they can reach it."
                : ""
            }`}
          >
            <Copyable label="Address of the view" text={`${origin}/?${query}`} />
          </SharePart>
          <SharePart
            title="Embed, live"
            says="Always shows the newest data, and says so where that differs from the data of today."
          >
            <Button className="text-button" onPress={() => setOwn(!own)}>
              {own ? "Show the frame" : "Show the element that needs no frame"}
            </Button>
            <Copyable
              label="Markup of the embed"
              text={own ? elementSnippet(origin, embed, title) : embedSnippet(embed, title, HEIGHT)}
            />
          </SharePart>
          <SharePart
            title="Embed, frozen"
            says="One file that holds the data of today: it needs no server, and never changes."
          >
            <a className="button" href={`/api/embed.html?${query}`} download>
              Download the file
            </a>
          </SharePart>
          <SharePart title="Figure" says="For print, with legend, caption and source line.">
            <FigureChoice query={query} title={title} />
          </SharePart>
          <SharePart title="Data" says="The agreements behind this view, and nothing beyond it.">
            <Downloads kind="data" query={query} />
            <GephiLite query={query} />
          </SharePart>
          <SharePart title="Cite" says="The view itself, then every source that it rests on.">
            <Downloads kind="citation" query={query} />
          </SharePart>
        </>
      ) : (
        <p className="notice">{why} It can be kept as a file instead.</p>
      )}
      <ViewFilePart
        view={dated}
        says="Keeps the view whole; the commands and later versions open it."
      />
    </ShareSheet>
  );
}

function Downloads(props: { readonly kind: "data" | "citation"; readonly query: string }) {
  return (
    <p className="downloads">
      {exportsOfKind(props.kind).map((format) => (
        <a
          key={format}
          className="button"
          href={`/api/export/${format}?${props.query}`}
          title={EXPORT_WORDS[format].use}
          download
        >
          {EXPORT_WORDS[format].name}
        </a>
      ))}
    </p>
  );
}

/** It fetches the file from this very site, which browsers allow from one https address to another alone. */
function GephiLite({ query }: { readonly query: string }) {
  const link = gephiLiteLink(location.origin, query);
  return (
    link && (
      <p className="downloads">
        <a className="button" href={link} target="_blank" rel="noopener noreferrer">
          Open in Gephi Lite
        </a>
        <span className="count">A site of somebody else’s, which fetches this view’s GEXF.</span>
      </p>
    )
  );
}
