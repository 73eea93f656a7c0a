/** Where the browser of the tests is: Debian's Chromium. */
export const CHROMIUM = "/usr/bin/chromium";
