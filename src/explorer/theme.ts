/** Light or dark: the address's word, else the visitor's choice kept in this browser, else the system's. */
import type { Theme } from "../network/ink.ts";

const KEY = "entente-theme";
const system = window.matchMedia("(prefers-color-scheme: dark)");

export function currentTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  if (set === "light" || set === "dark") return set;
  return system.matches ? "dark" : "light";
}

/** To the other one. Keeps the choice; where the browser keeps nothing, it holds for this page. */
export function toggleTheme(): void {
  const theme = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is closed to this page: nothing is lost but the memory of it.
  }
  for (const changed of listeners) changed();
}

/** Called when the visitor or the system changes it. */
export function onTheme(changed: () => void): void {
  listeners.push(changed);
  system.addEventListener("change", changed);
}

const listeners: (() => void)[] = [];
