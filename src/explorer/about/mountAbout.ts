/** The page about the data, put into the frame's main part. */

export function mountAbout(root: HTMLElement): void {
  const title = document.createElement("h1");
  title.textContent = "About the data";
  root.replaceChildren(title);
}
