/**
 * Starts the page that the address names. The explorer's: fetches the picture and draws it; the panels and the texts
 * follow the first frame.
 */
import "./configureZod.ts";
import type { NetworkCanvas } from "../canvas/NetworkCanvas.ts";
import { drawMarks } from "../network/marks.ts";
import { buildNetwork } from "../network/network.ts";
import { readPlace } from "./address.ts";
import { IS_FILES } from "./copy.ts";
import { Explorer } from "./Explorer.ts";
import { fetchPicture } from "./fetchData.ts";
import { openFrame, pageAt } from "./frame/frame.ts";
import { part } from "./parts.ts";
import { isFailure, Store } from "./session.ts";
import { showMessage } from "./stage/message.ts";
import { heldView } from "./steps.ts";
import { currentTheme } from "./theme.ts";

const page = pageAt(location.pathname);
openFrame(page);
if (page === "query" && IS_FILES) {
  const { showNoDatabase } = await import("./files/showNoDatabase.ts");
  showNoDatabase(part("page"));
} else if (page === "query") {
  const { mountConsole } = await import("./console/mountConsole.ts");
  mountConsole(part("page"));
} else if (page === "about") {
  const { mountAbout } = await import("./about/mountAbout.tsx");
  mountAbout(part("page"));
} else {
  await explore(loadCanvas());
}

/** Asked for before the data, so that both travel side by side; null where the browser does not know WebGL's names. */
function loadCanvas(): Promise<typeof NetworkCanvas | null> {
  return import("../canvas/NetworkCanvas.ts").then(
    (module) => module.NetworkCanvas,
    () => null,
  );
}

async function explore(canvasCode: Promise<typeof NetworkCanvas | null>): Promise<void> {
  showMessage(part("stage-message"), { title: "Loading the network…" });
  const picture = await fetchPicture();
  showFrame(!isFailure(picture));
  if (isFailure(picture)) {
    showMessage(part("stage-message"), {
      ...picture,
      actions: [{ label: "Try again", run: () => explore(canvasCode) }],
    });
    return;
  }
  const network = buildNetwork(picture);
  const held = heldView();
  const { view, problems } =
    held === null ? readPlace(location, network) : { view: held, problems: [] };
  const store = new Store({
    view,
    problems,
    theme: currentTheme(),
    network,
    marks: drawMarks(network, view),
    texts: undefined,
    canvas: "drawn",
    canUndo: false,
    canRedo: false,
  });
  const explorer = new Explorer(store, await canvasCode);
  const { mountPanels } = await import("./panels/mount.tsx");
  mountPanels(explorer);
}

/** Without data there is nothing to filter: the message stands alone. */
function showFrame(shown: boolean): void {
  document.documentElement.toggleAttribute("data-folded", !shown);
  part("filters").hidden = !shown;
  part("years").hidden = !shown;
}
