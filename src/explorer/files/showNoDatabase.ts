/** In place of the page of questions, where there is no database that could answer. */
import { NO_DATABASE } from "../askCypher.ts";
import { at } from "../copy.ts";

export function showNoDatabase(page: HTMLElement): void {
  document.title = "Query – Entente";
  const title = document.createElement("h1");
  title.textContent = NO_DATABASE.title;
  const detail = document.createElement("p");
  detail.textContent = NO_DATABASE.detail;
  const back = document.createElement("a");
  back.href = at("");
  back.textContent = "Explore the network";
  const message = document.createElement("div");
  message.className = "elsewhere";
  message.append(title, detail, back);
  page.replaceChildren(message);
}
