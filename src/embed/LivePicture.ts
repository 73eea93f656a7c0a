/** A living picture: pan, zoom, names beside the pointer, and the details of what is chosen. */
import { listenForKeys } from "../canvas/keys.ts";
import { NetworkCanvas } from "../canvas/NetworkCanvas.ts";
import { selectionAt } from "../canvas/selectionAt.ts";
import type { EmbedState } from "../model/embedState.ts";
import type { Snapshot, Texts } from "../model/snapshot.ts";
import type { View } from "../model/view.ts";
import { describe } from "../network/describe.ts";
import type { Theme } from "../network/ink.ts";
import { namedIn } from "../network/namedIn.ts";
import { buildNetwork, type Network } from "../network/network.ts";
import { drawPictureMarks, type PictureMarks } from "../network/pictureMarks.ts";
import { showDetails } from "./details.ts";
import { element } from "./element.ts";
import { part } from "./state.ts";
import { showTip } from "./tip.ts";
import { addTools } from "./tools.ts";
import { guardWheel } from "./wheel.ts";

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

export class LivePicture {
  readonly network: Network;
  private readonly texts: Texts;
  private view: View;
  private marks: PictureMarks;
  private readonly canvas: NetworkCanvas;
  private readonly element: HTMLElement;

  /** @throws WebGLMissing */
  constructor({ view, presentation }: EmbedState, { picture, texts }: Snapshot) {
    this.network = namedIn(buildNetwork(picture), texts, view.language);
    this.texts = texts;
    this.view = view;
    this.marks = drawPictureMarks(this.network, view);
    this.element = document.createElement("div");
    this.element.className = "canvas";
    this.element.setAttribute("aria-label", `${document.title}. ${KEYS_HINT}`);
    part("picture").append(this.element);
    try {
      this.canvas = new NetworkCanvas(this.element, this.marks, {
        theme: currentTheme(),
        camera: view.camera,
        covered: () => ({ inset: { left: 0, top: 0, right: 0, bottom: 0 }, obstacles: [] }),
        onHover: (target, at) => showTip(part("tip"), this.marks, target, at),
        onSelect: (target) => this.select(selectionAt(this.marks.stage, target)),
        onContext: (state) => {
          this.element.hidden = state === "lost";
        },
      });
    } catch (error) {
      this.element.remove();
      throw error;
    }
    listenForKeys(this.element, this);
    this.element.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.select(undefined);
    });
    guardWheel(this.element);
    if (presentation.controls) addTools(part("tools"), this);
    this.linkNotes();
    DARK.addEventListener("change", this.follow);
    void document.fonts.ready.then(() => this.canvas.redraw());
  }

  /** Shows the details of a node or tie, and rings it; undefined: of none. */
  select(selection: string | undefined): void {
    const { selection: before, ...rest } = this.view;
    this.view = selection === undefined ? rest : { ...rest, selection };
    this.marks = drawPictureMarks(this.network, this.view);
    this.canvas.show(this.marks);
    const details =
      selection === undefined ? null : describe(this.network, this.texts, selection, this.view);
    showDetails(part("details"), details, (id) => this.select(id));
    if (details === null && before !== undefined) this.focus();
  }

  /** Brings what is selected into the middle. */
  fly(): void {
    this.canvas.flyToSelection();
  }

  zoom(how: "in" | "out" | "fit"): void {
    if (how === "in") this.canvas.zoomIn();
    else if (how === "out") this.canvas.zoomOut();
    else this.canvas.fit();
  }

  pan(right: number, down: number): void {
    this.canvas.pan(right, down);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  end(): void {
    DARK.removeEventListener("change", this.follow);
    this.canvas.kill();
    this.element.remove();
    part("tools").replaceChildren();
    part("tip").hidden = true;
    part("details").hidden = true;
    for (const note of document.querySelectorAll("[data-tie]"))
      note.replaceChildren(note.textContent ?? "");
  }

  /** A note of a numbered tie leads to it: a living picture has no room for the numbers themselves. */
  private linkNotes(): void {
    for (const note of document.querySelectorAll<HTMLElement>("[data-tie]")) {
      const link = element(
        "button",
        { type: "button", className: "mention" },
        note.textContent ?? "",
      );
      link.addEventListener("click", () => {
        this.select(note.dataset.tie);
        this.fly();
      });
      note.replaceChildren(link);
    }
  }

  private readonly follow = (): void => this.canvas.setTheme(currentTheme());
}

const KEYS_HINT = "Arrow keys move the picture, plus and minus zoom.";

function currentTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  if (set === "light" || set === "dark") return set;
  return DARK.matches ? "dark" : "light";
}
