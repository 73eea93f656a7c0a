/** Starts the explorer: fetches the picture and draws it; the panels and the texts follow the first frame. */
import "./configureZod.ts";
import { drawMarks } from "../network/marks.ts";
import { buildNetwork } from "../network/network.ts";
import { readPlace } from "./address.ts";
import { Explorer } from "./Explorer.ts";
import { fetchPicture } from "./fetchData.ts";
import { part } from "./parts.ts";
import { isFailure, Store } from "./session.ts";
import { showMessage } from "./stage/message.ts";
import { currentTheme } from "./theme.ts";

// Asked for at once, so that data and drawing code travel side by side.
const canvasCode = import("../canvas/NetworkCanvas.ts").then(
  ({ NetworkCanvas }) => NetworkCanvas,
  // The drawing code itself needs WebGL's names to be there.
  () => null,
);

await start();

async function start(): Promise<void> {
  showMessage(part("stage-message"), { title: "Loading the network…" });
  const picture = await fetchPicture();
  showFrame(!isFailure(picture));
  if (isFailure(picture)) {
    showMessage(part("stage-message"), {
      ...picture,
      actions: [{ label: "Try again", run: start }],
    });
    return;
  }
  const network = buildNetwork(picture);
  const { view, problems } = readPlace(location, network);
  const store = new Store({
    view,
    problems,
    theme: currentTheme(),
    network,
    marks: drawMarks(network, view),
    texts: undefined,
    canvas: "drawn",
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
