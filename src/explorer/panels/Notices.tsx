/** What the visitor should know beside the picture: what was asked for in vain, what no address holds, data not whole. */
import { X } from "lucide-react";
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { whyNoAddress } from "../../model/address.ts";
import { saveView } from "../saveView.ts";
import { unknownParts } from "../unknownParts.ts";
import { CrowdNotice } from "./CrowdNotice.tsx";
import { useExplorer, useSession } from "./context.ts";
import { FigureNotice } from "./FigureNotice.tsx";
import { Notice } from "./Notice.tsx";
import { OtherData } from "./OtherData.tsx";

export function Notices() {
  const explorer = useExplorer();
  const { problems, asked, network, view, marks } = useSession();
  const tooLong = useMemo(() => whyNoAddress(view), [view]);
  const unknown = useMemo(() => unknownParts(network, view), [network, view]);
  return (
    <>
      {problems.length > 0 && (
        <Notice role="alert" title="This cannot be opened as a view.">
          {problems.join(" ")}
          <Button className="icon-button" aria-label="Dismiss" onPress={() => explorer.dismiss()}>
            <X size={16} aria-hidden />
          </Button>
        </Notice>
      )}
      {asked !== undefined && (
        <Notice role="status" title={asked.title}>
          {asked.detail}
          <Button className="icon-button" aria-label="Dismiss" onPress={() => explorer.dismiss()}>
            <X size={16} aria-hidden />
          </Button>
        </Notice>
      )}
      <FigureNotice />
      {tooLong !== null && (
        <Notice role="status" title="This view is too long for an address.">
          {tooLong} The address bar leads to the opening view; a file holds this one, and opens
          again where it is dropped on this page.
          <Button className="button" onPress={() => saveView(view)}>
            Save the view
          </Button>
        </Notice>
      )}
      <OtherData />
      <CrowdNotice />
      {unknown.length > 0 && (
        <Notice role="status" title="Part of this view is not in the data.">
          {unknown.join(" ")}
        </Notice>
      )}
      {marks.notices.length > 0 && view.scope.of !== "everything" && (
        <Notice role="status" title="Of this picture:">
          {marks.notices.join(" ")}
        </Notice>
      )}
      {!network.dataSet.complete && (
        <Notice role="status" title="The database is incomplete.">
          A load stopped before its end; what is shown may lack agreements until the load is run
          again.
        </Notice>
      )}
    </>
  );
}
