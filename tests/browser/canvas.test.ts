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

/**
 * Puts the middle of a line into the middle of the window, and tells how opaque the picture is there.
 * @param along pixels along the line, and `across` it
 */
async function opacitiesOf(
  [one, other]: readonly [string, string],
  at: readonly (readonly [along: number, across: number])[],
): Promise<readonly number[]> {
  const { right, up } = await tab.evaluate(
    ([from, to]) => {
      const middle = page.middleOf(from, to);
      page.canvas.setCamera({ x: middle.x, y: middle.y, zoom: 2 }, { animate: false });
      return middle;
    },
    [one, other] as const,
  );
  await rest();
  return tab.evaluate(
    (pixels) => pixels.map(([x, y]) => page.opacityAt(x, y)),
    at.map(
      ([along, across]) =>
        [
          Math.round(720 + along * right + across * up),
          Math.round(448 - along * up + across * right),
        ] as const,
    ),
  );
}

/** Whether a line is drawn there, with paper on both sides of it. */
async function isDrawnBetween(one: string, other: string): Promise<boolean> {
  const [above = -1, on = -1, below = -1] = await opacitiesOf(
    [one, other],
    [
      [0, -12],
      [0, 0],
      [0, 12],
    ],
  );
  return on > 20 && above === 0 && below === 0;
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

  beforeAll(() =>
    tab.evaluate(() =>
      page.show({ lens: "domains", domains: ["blockchain"], parties: ["IR"], direct: true }),
    ),
  );
  afterAll(() =>
    tab.evaluate(() => page.show({ lens: "ties", domains: [], parties: [], direct: false })),
  );

  it("is drawn between its ends, and goes along with one that is moved, and back", async () => {
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

  it("is bent where it is a tie", async () => {
    await tab.evaluate(() =>
      page.show({ lens: "ties", domains: [], parties: ["IR", "RU"], together: true, largest: 2 }),
    );
    await rest();
    expect(await isDrawnBetween(IRAN, RUSSIA)).toBe(true);
  });

  it("is dashed where only companies stand behind it", async () => {
    await tab.evaluate(() =>
      page.show({ largest: 12, parties: [], together: false, companies: true }),
    );
    const [one = "", other = ""] = await tab.evaluate(() => page.longestDashed());
    // Alone, since other lines would fill its gaps.
    await tab.evaluate((ids) => page.show({ scope: { of: "ids", ids } }), [one, other]);
    await rest();
    const steps = Array.from({ length: 24 }, (_, step) => [step - 12, 0] as const);
    const along = await opacitiesOf([one, other], steps);
    expect(along.some((opacity) => opacity > 20)).toBe(true);
    expect(along.some((opacity) => opacity === 0)).toBe(true);
    await tab.evaluate(() =>
      page.show({
        scope: { of: "everything" },
        companies: false,
        lens: "domains",
        domains: ["blockchain"],
        parties: ["IR"],
      }),
    );
  });

  it("is gone with what a filter leaves out, as are its ends", async () => {
    await tab.evaluate(() => page.show({ parties: ["CU"] }));
    await rest();
    expect(await opacitiesOf([IRAN, "domain/cybersecurity"], [[0, 0]])).toEqual([0]);
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
    expect(await isDrawnBetween("country/IR", "domain/cybersecurity")).toBe(true);
  });
});
