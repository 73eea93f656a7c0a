import { describe, expect, it } from "vitest";
import type { ReleaseNote } from "../../src/model/about.ts";
import { changesSince } from "../../src/model/changesSince.ts";

const release = (name: string, more: Partial<ReleaseNote>): ReleaseNote => ({
  name,
  date: "2026-11-24",
  hash: `hash${name.replaceAll(".", "")}`,
  added: [],
  changed: [],
  removed: [],
  ...more,
});

const RELEASES = [
  release("2027.1.1", { added: ["back"], changed: ["new", "old"], removed: ["brief"] }),
  release("2026.12.1", { added: ["new", "brief"], removed: ["back", "gone"] }),
  release("2026.11.1", { added: ["old", "back", "gone"] }),
];

describe("what has changed since a version of the data", () => {
  it("adds up all releases after it: what came and went is in no list, what came back has changed", () => {
    expect(changesSince(RELEASES, "2026.11.1")).toEqual({
      added: ["new"],
      changed: ["back", "old"],
      removed: ["gone"],
    });
  });

  it("knows a release by its hash as well", () => {
    expect(changesSince(RELEASES, "hash2026121")).toEqual({
      added: ["back"],
      changed: ["new", "old"],
      removed: ["brief"],
    });
  });

  it("is nothing since the newest, and cannot be told of a version that was no release", () => {
    expect(changesSince(RELEASES, "2027.1.1")).toEqual({ added: [], changed: [], removed: [] });
    expect(changesSince(RELEASES, "2025.1.1")).toBeNull();
  });
});
