/** Above the picture: what it shows, and how much of it there is. Drawn with the first frame, before any panel. */

export interface Heading {
  readonly title: string;
  readonly counts: string;
}

export function showHeading(element: HTMLElement, { title, counts }: Heading): void {
  // It is read out when it changes, so it is left alone when it does not.
  if (element.textContent === title + counts) return;
  const heading = document.createElement("h1");
  heading.textContent = title;
  const line = document.createElement("p");
  line.textContent = counts;
  element.replaceChildren(heading, line);
}
