/** The pages behind a button, where the header has no room for them. */

export function openMenu(button: HTMLElement, menu: HTMLElement): void {
  const set = (open: boolean) => {
    button.setAttribute("aria-expanded", String(open));
    menu.toggleAttribute("data-open", open);
  };
  const isOpen = () => menu.hasAttribute("data-open");
  button.addEventListener("click", () => set(!isOpen()));
  menu.addEventListener("click", () => set(false));
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) set(false);
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      // It closes the menu and nothing behind it.
      event.stopPropagation();
      set(false);
      button.focus();
    },
    { capture: true },
  );
}
