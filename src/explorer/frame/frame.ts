/** What stands around every page: which page it is, the menu on a phone, light and dark. Without React, so at once. */
import { below } from "../copy.ts";
import { part } from "../parts.ts";
import { currentTheme, onTheme, toggleTheme } from "../theme.ts";
import { placeLeft } from "./lastPlace.ts";
import { openMenu } from "./menu.ts";

export type Page = "explore" | "query" | "about";

const OWN_PATHS: Readonly<Record<string, Page>> = { query: "query", about: "about" };

/** Every other path is the explorer's: the opening view, or a node's page. */
export function pageAt(pathname: string): Page {
  return OWN_PATHS[below(pathname)] ?? "explore";
}

const FIXED = '#nav a, .brand, link[rel="icon"]';

export function openFrame(page: Page): void {
  const explores = page === "explore";
  document.documentElement.dataset.page = page;
  // Where they lead from here: the page's own address will be another.
  for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(FIXED))
    link.setAttribute("href", link.href);
  part("page").hidden = explores;
  for (const name of ["stage", "filters", "years"] as const) part(name).hidden = !explores;
  if (!explores) {
    const skip = part("skip");
    skip.setAttribute("href", "#page");
    skip.textContent = "Skip to the content";
    part(`nav-${page}`).setAttribute("aria-current", "page");
    for (const link of ["nav-explore", "nav-table"] as const) {
      const left = placeLeft(link);
      if (left !== null) part(link).setAttribute("href", left);
    }
  }
  openMenu(part("menu-button"), part("nav"));
  nameThemeButton();
  part("theme-button").addEventListener("click", toggleTheme);
  onTheme(nameThemeButton);
}

function nameThemeButton(): void {
  const theme = currentTheme();
  const button = part("theme-button");
  button.dataset.theme = theme;
  button.setAttribute("aria-label", theme === "dark" ? "Switch to light" : "Switch to dark");
}
