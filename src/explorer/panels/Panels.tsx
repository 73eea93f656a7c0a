/** All panels, each in its part of the page. On a narrow page the filters are a dialog, and the years are in it. */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { part } from "../parts.ts";
import { Chips } from "./Chips.tsx";
import { useSession } from "./context.ts";
import { DetailsPanel } from "./DetailsPanel.tsx";
import { FilterDialog } from "./FilterDialog.tsx";
import { Filters } from "./Filters.tsx";
import { FirstMinutes } from "./FirstMinutes.tsx";
import { Notices } from "./Notices.tsx";
import { pageTitle } from "./pageTitle.ts";
import { Search } from "./Search.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { Share } from "./Share.tsx";
import { StageTools } from "./StageTools.tsx";
import { TableStage } from "./TableStage.tsx";
import { useMedia } from "./useMedia.ts";
import { Years } from "./Years.tsx";

export function Panels() {
  const session = useSession();
  const wide = useMedia("(min-width: 1200px)");
  const narrow = useMedia("(max-width: 767px)");
  const [folded, setFolded] = useState(false);
  const [asking, setAsking] = useState(false);
  const shown = wide && !folded;
  const tabled = session.view.show === "table" || session.canvas !== "drawn";

  useEffect(() => {
    document.title = pageTitle(session);
  }, [session]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-folded", !shown);
    part("filters").hidden = !shown;
    part("years").hidden = narrow;
  }, [shown, narrow]);

  return (
    <>
      {createPortal(<Search />, part("header-search"))}
      {createPortal(<Share />, part("header-share"))}
      {shown && createPortal(<Filters onFold={() => setFolded(true)} />, part("filters"))}
      {!narrow && createPortal(<Years />, part("years"))}
      {createPortal(
        <StageTools
          onFilters={shown ? undefined : () => (wide ? setFolded(false) : setAsking(true))}
        />,
        part("stage-tools"),
      )}
      {createPortal(<Notices />, part("stage-notices"))}
      {createPortal(<Chips />, part("stage-chips"))}
      {createPortal(<SelectionBar />, part("stage-selection"))}
      {createPortal(<FirstMinutes />, part("stage-hint"))}
      {tabled && createPortal(<TableStage />, part("stage-table"))}
      {session.view.selection !== undefined &&
        createPortal(
          <DetailsPanel key={session.view.selection} selection={session.view.selection} />,
          part("details"),
        )}
      <FilterDialog open={asking && !wide} withYears={narrow} onClose={() => setAsking(false)} />
    </>
  );
}
