import { expect, it } from "vitest";
import { archivedCopy } from "../../src/network/archivedCopy.ts";

const url = "https://example.org/a?b=c#d";

it.each([
  [{ url, accessed: "2026-11-23", published: "2025-12-05" }, `20261123/${url}`],
  [{ url, published: "2025-12" }, `202512/${url}`],
  [{ url }, `2/${url}`],
])("An archived copy of %o is looked for near the day on which it was read", (source, path) => {
  expect(archivedCopy(source)).toBe(`https://web.archive.org/web/${path}`);
});

it.each(["javascript:alert(1)", "ftp://example.org/a", ""])("“%s” has no archived copy", (bad) => {
  expect(archivedCopy({ url: bad })).toBeNull();
});
