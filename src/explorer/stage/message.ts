/** A word in the middle of the stage: loading, nothing to show, something failed. With what can be done about it. */
export interface Message {
  readonly title: string;
  readonly detail?: string;
  readonly actions?: readonly Action[];
  /** Beside the picture rather than instead of it. */
  readonly aside?: boolean;
}

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export function showMessage(element: HTMLElement, message: Message | null): void {
  element.hidden = message === null;
  element.replaceChildren();
  if (message === null) return;
  element.toggleAttribute("data-aside", message.aside === true);
  const box = document.createElement("div");
  box.className = "message";
  const title = document.createElement("h2");
  title.textContent = message.title;
  box.append(title);
  if (message.detail !== undefined) {
    const detail = document.createElement("p");
    detail.textContent = message.detail;
    box.append(detail);
  }
  for (const { label, run } of message.actions ?? []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = label;
    button.addEventListener("click", run);
    box.append(button);
  }
  element.append(box);
}
