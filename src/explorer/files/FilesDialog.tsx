/** What one can take away of a view where there is no server: its address, and what the page itself can make. */
import { whyNoAddress, writeAddress } from "../../model/address.ts";
import type { View } from "../../model/view.ts";
import { versionForAddress } from "../../publish/edition.ts";
import { exportsOfKind } from "../../publish/exportWords.ts";
import { homeOf } from "../copy.ts";
import { useSession } from "../panels/context.ts";
import { Copyable } from "../share/Copyable.tsx";
import { SharePart } from "../share/SharePart.tsx";
import { ShareSheet } from "../share/ShareSheet.tsx";
import { ViewFilePart } from "../share/ViewFilePart.tsx";
import { MadeButton, MadeLinks } from "./MadeLinks.tsx";
import { saveSingle } from "./makeFile.ts";

export function FilesDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, network } = useSession();
  const dated: View = { ...view, data: versionForAddress(network) };
  const why = whyNoAddress(dated);
  return (
    <ShareSheet onClose={onClose}>
      <SharePart title="Link" says={why ?? "Opens this very view."}>
        {why === null && (
          <Copyable
            label="Address of the view"
            text={`${homeOf(undefined)}/?${writeAddress(dated)}`}
          />
        )}
      </SharePart>
      <SharePart title="One file" says="Holds this view with its data, and needs no server.">
        <MadeButton label="Download the file" make={() => saveSingle(dated)} />
      </SharePart>
      <SharePart title="Data" says="The agreements behind this view, and nothing beyond it.">
        <MadeLinks formats={exportsOfKind("data")} view={view} />
      </SharePart>
      <SharePart title="Cite" says="The view itself, then every source that it rests on.">
        <MadeLinks formats={exportsOfKind("citation")} view={view} />
      </SharePart>
      <ViewFilePart
        view={dated}
        says="Keeps the view whole; the commands figure and embed draw it, and later versions open it."
      />
      <p className="notice">
        This copy is a folder of files. Figures for print and live embeds need a server of Entente
        or its commands.
      </p>
    </ShareSheet>
  );
}
