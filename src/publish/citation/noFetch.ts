/**
 * In the page this stands in for the two modules by which citation-js would fetch addresses: nothing that is cited is
 * fetched, and they would bring a copy of Node's Buffer along.
 */
export default function noFetch(): never {
  throw new Error("A citation is written from what the page holds; nothing is fetched for it.");
}
