import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 60, written, write: (text: string) => written.push(text) };
}

describe("progress", () => {
  it("is silent in its first second", () => {
    const paper = screen(true);
    let time = 0;
    const progress = createProgress(paper, "Loading", () => time);
    time = 999;
    progress.update(1, 2);
    progress.end();
    expect(paper.written).toEqual([]);
  });

  it("draws a bar on a terminal, no wider than it, and takes it away at the end", () => {
    const paper = screen(true);
    let time = 0;
    const progress = createProgress(paper, "Loading", () => time);
    time = 1_500;
    progress.update(1, 2, "writing a great many things that need room");
    progress.end();
    const [bar = "", end] = paper.written;
    expect(bar).toContain(`${"█".repeat(12)}${"░".repeat(12)} 50 %  Loading`);
    expect(bar.replace("\r\u001b[2K", "").length).toBeLessThan(60);
    expect(end).toBe("\r\u001b[2K");
  });

  it("writes a plain line now and then elsewhere", () => {
    const paper = screen(false);
    let time = 0;
    const progress = createProgress(paper, "Loading", () => time);
    for (time = 0; time < 12_000; time += 100) progress.update(time, 12_000, "writing");
    progress.end();
    expect(paper.written).toEqual([
      "Loading: writing, 8 %\n",
      "Loading: writing, 50 %\n",
      "Loading: writing, 91 %\n",
    ]);
  });
});
