/** The wheel scrolls the page around, unless the picture has the focus or Ctrl is held: then it zooms. */

export function guardWheel(element: HTMLElement): void {
  element.addEventListener("pointerdown", () => element.focus({ preventScroll: true }));
  element.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey || element.contains(document.activeElement)) return;
      event.stopPropagation();
    },
    { capture: true, passive: true },
  );
}
