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
import { type Failure, isFailure, Store } from "./session.ts";
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

type CanvasCode = typeof NetworkCanvas | null | Failure;

/** Asked for before the data, so that both travel side by side; null where the browser does not know WebGL's names. */
function loadCanvas(): Promise<CanvasCode> {
  return import("../canvas/NetworkCanvas.ts").then(
    (module) => module.NetworkCanvas,
    (error: unknown) => (error instanceof ReferenceError ? null : NOT_WHOLE),
  );
}

const NOT_WHOLE: Failure = {
  title: "The page did not load whole",
  detail: "A part of it could not be fetched. Is the connection up?",
};

function tellNotWhole(): void {
  const actions = [{ label: "Load it again", run: () => location.reload() }];
  showMessage(part("stage-message"), { ...NOT_WHOLE, actions });
}

async function explore(canvasCode: Promise<CanvasCode>): Promise<void> {
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
  const canvas = await canvasCode;
  if (canvas !== null && isFailure(canvas)) return tellNotWhole();
  const explorer = new Explorer(store, canvas);
  const panels = await import("./panels/mount.tsx").catch(() => null);
  if (panels === null) tellNotWhole();
  else panels.mountPanels(explorer);
}

/** Without data there is nothing to filter: the message stands alone. */
function showFrame(shown: boolean): void {
  document.documentElement.toggleAttribute("data-folded", !shown);
  part("filters").hidden = !shown;
  part("years").hidden = !shown;
}
