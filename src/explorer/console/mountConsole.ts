/** The page of questions in Cypher, put into the frame's main part. */

export function mountConsole(root: HTMLElement): void {
  const title = document.createElement("h1");
  title.textContent = "Query";
  root.replaceChildren(title);
}
