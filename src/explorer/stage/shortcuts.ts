/** Keys that hold everywhere on the page: undo, redo, and Escape, which backs out one step. */
export interface Shortcuts {
  undo(): void;
  redo(): void;
  /** Closes what was opened last of all that is not a dialog or a menu. */
  backOut(): void;
}

export function listenForShortcuts(shortcuts: Shortcuts): void {
  document.addEventListener("keydown", (event) => {
    // What is open above the page, or writes, has the first say.
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (document.querySelector("dialog[open]") !== null) return;
    if (event.key === "Escape") {
      if (!event.ctrlKey && !event.metaKey) shortcuts.backOut();
      return;
    }
    if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey)) return;
    if (isWriting(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) shortcuts.redo();
    else shortcuts.undo();
  });
}

/** Whether keys are letters there. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (/^(input|textarea|select)$/i.test(target.tagName) &&
        !/^(checkbox|radio|range)$/.test(target.getAttribute("type") ?? "")))
  );
}
