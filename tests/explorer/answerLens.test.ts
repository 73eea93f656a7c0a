import { expect, it } from "vitest";
import { lensFor } from "../../src/explorer/console/answerLens.ts";

const node = (label: string) => ({
  $type: "node",
  elementId: label,
  labels: ["Entity", label],
  properties: { id: label },
});

it.each([
  [["Country", "Bloc"], "ties"],
  [["Agreement"], "ties"],
  [["Country", "Agreement"], "network"],
  [["TechnologyDomain"], "domains"],
  [["Official"], "people"],
  [["Official", "Agreement"], "network"],
])("an answer of %j opens as %s", (labels, lens) => {
  expect(lensFor({ rows: [labels.map(node)], ends: [] })).toBe(lens);
});
