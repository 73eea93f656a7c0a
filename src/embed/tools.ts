/** Buttons to zoom. */

interface Zooming {
  zoom(how: "in" | "out" | "fit"): void;
}

const TOOLS = [
  ["in", "Zoom in", "+"],
  ["out", "Zoom out", "−"],
  ["fit", "Show the whole picture", "⤢"],
] as const;

export function addTools(element: HTMLElement, picture: Zooming): void {
  element.replaceChildren(
    ...TOOLS.map(([how, name, sign]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", name);
      button.title = name;
      button.textContent = sign;
      button.addEventListener("click", () => picture.zoom(how));
      return button;
    }),
  );
}
