/** What one can take away of what is shown: its address, an embed, a figure, the data behind it, a citation. */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";
import { whyNoAddress, writeAddress } from "../../model/address.ts";
import type { View } from "../../model/view.ts";
import { writeViewFile } from "../../model/viewFile.ts";
import { EXPORT_WORDS, exportsOfKind } from "../../publish/exportWords.ts";
import { gephiLiteLink } from "../../publish/gephiLite.ts";
import { elementSnippet, embedSnippet } from "../../publish/page/embedSnippet.ts";
import { useSession } from "../panels/context.ts";
import { Copyable } from "./Copyable.tsx";
import { FigureChoice } from "./FigureChoice.tsx";

const HEIGHT = 860;

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { view, marks, network } = useSession();
  const [own, setOwn] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const { name, hash } = network.dataSet;
  const dated: View = { ...view, data: name === "unreleased" ? hash : name };
  const why = whyNoAddress(dated);
  const query = writeAddress(dated);
  const { origin } = location;
  const title = view.title ?? marks.title;
  const embed = `${origin}/embed?${query}`;
  return createPortal(
    <dialog ref={dialog} className="share" aria-labelledby="share-title" onClose={onClose}>
      <div className="sheet-head">
        <h2 id="share-title">Share and cite</h2>
        <Button className="icon-button" aria-label="Close" onPress={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      <p className="count">
        {marks.counts}. Data version {name} ({hash}).
      </p>
      {why === null ? (
        <>
          <Part title="Link" says="Opens this very view, with the newest data.">
            <Copyable label="Address of the view" text={`${origin}/?${query}`} />
          </Part>
          <Part
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
          </Part>
          <Part
            title="Embed, frozen"
            says="One file that holds the data of today: it needs no server, and never changes."
          >
            <a className="button" href={`/api/embed.html?${query}`} download>
              Download the file
            </a>
          </Part>
          <Part title="Figure" says="For print, with legend, caption and source line.">
            <FigureChoice query={query} title={title} />
          </Part>
          <Part title="Data" says="The agreements behind this view, and nothing beyond it.">
            <Downloads kind="data" query={query} />
            <GephiLite query={query} />
          </Part>
          <Part title="Cite" says="The view itself, then every source that it rests on.">
            <Downloads kind="citation" query={query} />
          </Part>
        </>
      ) : (
        <p className="notice">{why} It can be kept as a file instead.</p>
      )}
      <Part title="View file" says="Keeps the view whole; the commands and later versions open it.">
        <Button className="button" onPress={() => save(writeViewFile(dated))}>
          Download the view file
        </Button>
      </Part>
    </dialog>,
    document.body,
  );
}

function Part(props: {
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h3>{props.title}</h3>
      <p className="count">{props.says}</p>
      {props.children}
    </section>
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

function save(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "entente-view.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
