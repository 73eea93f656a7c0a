/** Puts the panels into the parts of the page that index.html has laid out. The network is on screen by then. */

import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import type { Explorer } from "../Explorer.ts";
import { ExplorerContext } from "./context.ts";
import { Panels } from "./Panels.tsx";

export function mountPanels(explorer: Explorer): void {
  createRoot(document.createElement("div")).render(
    <I18nProvider locale="en-GB">
      <ExplorerContext value={explorer}>
        <Panels />
      </ExplorerContext>
    </I18nProvider>,
  );
}
