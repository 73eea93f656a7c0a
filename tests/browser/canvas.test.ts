import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { pictureOf } from "../bench/pictures.ts";
import type { CanvasPage } from "./canvasScript.ts";
import { openScript, type ScriptPage } from "./scriptPage.ts";

declare const page: CanvasPage;

let open: ScriptPage;
let tab: Page;

beforeAll(async () => {
  open = await openScript(join(import.meta.dirname, "canvasScript.ts"), {
    "seed.json": await pictureOf("seed"),
  });
  tab = open.page;
});
afterEach(() => expect(open.complaints).toEqual([]));
afterAll(() => open.close());

const RUSSIA = "country/RU";
const rest = () => tab.waitForTimeout(900);
const told = () => tab.evaluate(() => page.told);

/** Puts a place of the layout into the middle of the window, and says where that is. */
async function centre(id: string): Promise<readonly [number, number]> {
  await tab.evaluate((node) => {
    const [x = 0, y = 0] = page.placeOf(node);
    page.canvas.setCamera({ x, y, zoom: 2 }, { animate: false });
  }, id);
  await rest();
  // The free part has the same margin on both sides; above it is four pixels less than below.
  return [720, 448];
}

/** Whether a node's mark is drawn where the layout has it. */
async function isDrawnInPlace(id: string): Promise<boolean> {
  const [x, y] = await centre(id);
  return (await tab.evaluate(([left, top]) => page.opacityAt(left, top), [x, y] as const)) > 250;
}

/** How opaque the picture is half way between two nodes, and some pixels above and below it. */
async function opacityBetween(one: string, other: string): Promise<readonly number[]> {
  await tab.evaluate(
    ([from, to]) => {
      const [x0 = 0, y0 = 0] = page.placeOf(from);
      const [x1 = 0, y1 = 0] = page.placeOf(to);
      page.canvas.setCamera({ x: (x0 + x1) / 2, y: (y0 + y1) / 2, zoom: 2 }, { animate: false });
    },
    [one, other] as const,
  );
  await rest();
  return tab.evaluate(() => [-14, 0, 14].map((down) => page.opacityAt(720, 448 + down)));
}

describe("The camera", () => {
  it("is told once the visitor has left it, in the layout's terms, and not while a program moves it", async () => {
    await centre(RUSSIA);
    expect((await told()).cameras).toEqual([]);
    await tab.mouse.move(12, 888);
    await tab.mouse.down();
    await tab.mouse.move(112, 838, { steps: 5 });
    await tab.mouse.up();
    await rest();
    const { cameras } = await told();
    const [x = 0] = await tab.evaluate((id) => page.placeOf(id), RUSSIA);
    expect(cameras).toHaveLength(1);
    expect(cameras[0]).toMatchObject({ zoom: 2, x: expect.any(Number) });
    expect(cameras[0]?.x).toBeLessThan(x);
  });

  it("is told as fitted again", async () => {
    const before = (await told()).cameras.length;
    await tab.evaluate(() => page.canvas.fit());
    await expect.poll(async () => (await told()).cameras.length).toBe(before + 1);
    expect((await told()).cameras.at(-1)).toBeUndefined();
  });

  it("stays where it is through a filter, and is fitted in another lens", async () => {
    await centre(RUSSIA);
    const before = (await told()).cameras.length;
    await tab.evaluate(() => page.show({ domains: ["cybersecurity"] }));
    await rest();
    expect((await told()).cameras).toHaveLength(before);
    await tab.evaluate(() => page.show({ lens: "network", domains: [] }));
    await rest();
    const { cameras } = await told();
    expect(cameras).toHaveLength(before + 1);
    expect(cameras.at(-1)).toBeUndefined();
    await tab.evaluate(() => page.show({ lens: "ties" }));
  });
});

describe("A node", () => {
  it("is selected by a click, and dragged to a place where it is pinned", async () => {
    const [x, y] = await centre(RUSSIA);
    await tab.mouse.click(x, y);
    await tab.waitForTimeout(400);
    expect((await told()).selected.at(-1)).toBe(RUSSIA);
    const selections = (await told()).selected.length;
    const before = await tab.evaluate((id) => page.placeOf(id), RUSSIA);
    await tab.mouse.move(x, y);
    await tab.mouse.down();
    await tab.mouse.move(x + 120, y - 80, { steps: 6 });
    await tab.mouse.up();
    await rest();
    const { pins, selected } = await told();
    expect(pins.map(([id]) => id)).toEqual([RUSSIA]);
    expect(pins[0]?.[1]).toBeGreaterThan(before[0] ?? 0);
    expect(pins[0]?.[2]).toBeGreaterThan(before[1] ?? 0);
    expect(await tab.evaluate((id) => page.placeOf(id), RUSSIA)).toEqual(pins[0]?.slice(1));
    expect(await isDrawnInPlace(RUSSIA)).toBe(true);
    await tab.evaluate(() => page.show({ pinned: [] }));
    expect(await isDrawnInPlace(RUSSIA)).toBe(true);
    expect(selected).toHaveLength(selections);
  });
});

describe("A line", () => {
  const IRAN = "country/IR";
  const BLOCKCHAIN = "domain/blockchain";
  const isDrawnBetween = async (one: string, other: string) => {
    const [above = -1, on = -1, below = -1] = await opacityBetween(one, other);
    return on > 20 && above === 0 && below === 0;
  };

  beforeAll(() =>
    tab.evaluate(() =>
      page.show({ lens: "domains", domains: ["blockchain"], parties: ["IR"], direct: true }),
    ),
  );
  afterAll(() =>
    tab.evaluate(() => page.show({ lens: "ties", domains: [], parties: [], direct: false })),
  );

  it("is drawn between its ends, and goes along with one that is moved, and back", async () => {
    // To the side of Iran: the line lies level enough to miss what is read above and below it.
    expect(await isDrawnBetween(IRAN, "domain/cybersecurity")).toBe(true);
    const [x = 0, y = 0] = await tab.evaluate((id) => page.placeOf(id), BLOCKCHAIN);
    await tab.evaluate(([id, left, up]) => page.show({ pinned: [{ id, x: left, y: up }] }), [
      BLOCKCHAIN,
      x + 1500,
      y - 3500,
    ] as const);
    await rest();
    expect(await isDrawnBetween(IRAN, BLOCKCHAIN)).toBe(true);
    await tab.evaluate(() => page.show({ pinned: [] }));
    await rest();
    expect(await tab.evaluate((id) => page.placeOf(id), BLOCKCHAIN)).toEqual([x, y]);
    expect(await isDrawnBetween(IRAN, "domain/cybersecurity")).toBe(true);
  });

  it("is gone with what a filter leaves out, as are its ends", async () => {
    await tab.evaluate(() => page.show({ parties: ["CU"] }));
    await rest();
    expect(await opacityBetween(IRAN, "domain/cybersecurity")).toEqual([0, 0, 0]);
    expect(await isDrawnInPlace(IRAN)).toBe(false);
    await tab.evaluate(() => page.show({ parties: ["IR"] }));
    await rest();
    expect(await isDrawnBetween(IRAN, "domain/cybersecurity")).toBe(true);
    expect(await isDrawnInPlace(IRAN)).toBe(true);
  });
});

describe("A layout of what is drawn", () => {
  it("is computed in a worker, and taken back with the usual places", {
    timeout: 60_000,
  }, async () => {
    const usual = await tab.evaluate((id) => page.placeOf(id), "country/JP");
    await tab.evaluate(() => page.show({ layout: "drawn", domains: ["cybersecurity"] }));
    await tab.waitForFunction(() => page.settled() > 0, undefined, { timeout: 45_000 });
    await rest();
    expect(await tab.evaluate((id) => page.placeOf(id), "country/JP")).not.toEqual(usual);
    expect(await isDrawnInPlace("country/JP")).toBe(true);
    await tab.evaluate(() => page.show({ layout: "stored", domains: [] }));
    await rest();
    expect(await tab.evaluate((id) => page.placeOf(id), "country/JP")).toEqual(usual);
    expect(await isDrawnInPlace("country/JP")).toBe(true);
  });
});

describe("WebGL", () => {
  it("that is lost and restored is told, and the picture that was hidden meanwhile is drawn again", async () => {
    expect(await isDrawnInPlace(RUSSIA)).toBe(true);
    await tab.evaluate(() => {
      const gl = document
        .querySelector<HTMLCanvasElement>("canvas.sigma-nodes")
        ?.getContext("webgl2");
      const extension = gl?.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      setTimeout(() => extension?.restoreContext(), 300);
    });
    await tab.waitForTimeout(1500);
    expect((await told()).context).toEqual(["lost", "restored"]);
    expect(await isDrawnInPlace(RUSSIA)).toBe(true);
    await tab.evaluate(() =>
      page.show({ lens: "domains", domains: ["blockchain"], parties: ["IR"], direct: true }),
    );
    await rest();
    const [above, on = 0, below] = await opacityBetween("country/IR", "domain/cybersecurity");
    expect([above, below]).toEqual([0, 0]);
    expect(on).toBeGreaterThan(20);
  });
});
