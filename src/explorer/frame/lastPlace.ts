/** Where the explorer was left in this tab, so that the header of another page leads back there. */

const KEY = "entente-left-at";

export function keepPlace(link: string, address: string): void {
  try {
    sessionStorage.setItem(`${KEY} ${link}`, address);
  } catch {
    // Storage is closed to this page: the header leads to the opening view.
  }
}

export function placeLeft(link: string): string | null {
  try {
    return sessionStorage.getItem(`${KEY} ${link}`);
  } catch {
    return null;
  }
}
