/** Whether an address from the data is one that a browser only opens. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
