/**
 * When the still picture becomes a living one. A page has few WebGL contexts, so a picture lives only after a click, or
 * while it is seen.
 */
import type { EmbedState } from "../model/embedState.ts";
import type { LivePicture } from "./LivePicture.ts";
import { part, readData } from "./state.ts";

export interface Beginning {
  /** The code that draws, which comes when it is wanted. */
  readonly code: () => Promise<typeof LivePicture>;
  /** Called with each picture that has come to life. */
  readonly begun?: (picture: LivePicture) => void;
}

export function bringToLife(state: EmbedState, beginning: Beginning): void {
  const { mode } = state.presentation;
  if (mode === "still") return;
  const life = new Life(state, beginning);
  if (mode === "live") life.whileSeen();
  else life.onClick();
}

class Life {
  private picture: Promise<LivePicture> | null = null;
  private readonly state: EmbedState;
  private readonly beginning: Beginning;

  constructor(state: EmbedState, beginning: Beginning) {
    this.state = state;
    this.beginning = beginning;
  }

  onClick(): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "wake";
    button.textContent = "Explore this picture";
    button.addEventListener("click", () => {
      button.hidden = true;
      void this.start().then((picture) => {
        if (picture === null) button.hidden = false;
        else picture.focus();
      });
    });
    part("picture").append(button);
  }

  whileSeen(): void {
    new IntersectionObserver(
      (entries) => {
        // Of several since the last time, the newest comes last.
        if (entries.at(-1)?.isIntersecting === true) void this.start();
        else this.stop();
      },
      { rootMargin: "100px" },
    ).observe(part("stage"));
  }

  private async start(): Promise<LivePicture | null> {
    if (this.picture !== null) return this.picture;
    part("stage").dataset.life = "waiting";
    const starting = this.load();
    this.picture = starting;
    try {
      const picture = await starting;
      // Out of sight again before it came: whoever stopped it ends it.
      if (this.picture !== starting) return null;
      part("stage").dataset.life = "live";
      part("picture").querySelector(".failure")?.remove();
      this.beginning.begun?.(picture);
      return picture;
    } catch (error) {
      if (this.picture !== starting) return null;
      this.picture = null;
      part("stage").dataset.life = "still";
      say(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** Gives the context back to the page. */
  private stop(): void {
    const { picture } = this;
    this.picture = null;
    picture?.then(
      (started) => started.end(),
      // What failed was told where it was waited for, and has nothing to end.
      () => undefined,
    );
    delete part("stage").dataset.life;
  }

  private async load(): Promise<LivePicture> {
    const [Picture, data] = await Promise.all([this.beginning.code(), readData(this.state)]);
    return new Picture(this.state, data);
  }
}

/** The still picture remains; why it does not move is said beside it. */
function say(reason: string): void {
  const before = part("picture").querySelector(".failure");
  const note = before ?? document.createElement("p");
  note.className = "failure";
  note.setAttribute("role", "status");
  note.textContent = `The picture stays still. ${reason}`;
  if (before === null) part("picture").append(note);
}
