/** The canvas from the keyboard: arrows move it, plus and minus zoom, 0 shows all of it. */
export interface Moves {
  pan(right: number, down: number): void;
  zoom(how: "in" | "out" | "fit"): void;
}

const STEP = 60;

const KEYS: Readonly<Record<string, (moves: Moves) => void>> = {
  ArrowLeft: (moves) => moves.pan(-STEP, 0),
  ArrowRight: (moves) => moves.pan(STEP, 0),
  ArrowUp: (moves) => moves.pan(0, -STEP),
  ArrowDown: (moves) => moves.pan(0, STEP),
  "+": (moves) => moves.zoom("in"),
  "=": (moves) => moves.zoom("in"),
  "-": (moves) => moves.zoom("out"),
  "0": (moves) => moves.zoom("fit"),
};

export function listenForKeys(canvas: HTMLElement, moves: Moves): void {
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.addEventListener("keydown", (event) => {
    const move = KEYS[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(moves);
  });
}
