/** Whether an address from the data is one that a browser only opens. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Empty where a browser would do more with it than open it. */
export function webOnly(url: string): string {
  return isWeb(url) ? url : "";
}
