import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_PRESENTATION, type Presentation } from "../../../src/model/presentation.ts";
import { DEFAULT_VIEW, type View } from "../../../src/model/view.ts";
import { drawMarks } from "../../../src/network/marks.ts";
import { settledPlaces } from "../../../src/network/settledPlaces.ts";
import { wholeGraph } from "../../../src/network/whole.ts";
import { embedPage } from "../../../src/publish/page/embedPage.ts";
import { markup } from "../../../src/publish/page/markup.ts";
import { singlePage } from "../../../src/publish/page/singlePage.ts";
import { settled } from "../../../src/publish/settled.ts";
import { type SeedNetwork, seedNetwork } from "../../network/seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

const cables: View = { ...DEFAULT_VIEW, domains: ["submarine-cables"] };
const edition = () => ({
  dataSet: seed.network.dataSet,
  origin: "https://entente.example",
  day: "2026-11-27",
});

const CODE = { script: "console.info(1)", unpack: "run()", style: "body{}" };

function pageOf(view: View, presentation: Partial<Presentation> = {}): string {
  return embedPage({
    whole: wholeGraph(seed.network, seed.texts),
    view,
    presentation: { ...DEFAULT_PRESENTATION, ...presentation },
    edition: edition(),
    explorer: "https://entente.example/",
    data: "/api/embed",
    head: markup``,
    end: markup``,
  });
}

describe("a view as a page of its own", () => {
  it("can be read without JavaScript: title, picture, key, counts, sources", () => {
    const page = pageOf({ ...cables, title: "Cables", caption: "Who lays whose cable." });
    expect(page).toContain('<h1 dir="auto">Cables</h1>');
    expect(page).toContain("Who lays whose cable.");
    expect(page).toMatch(/<svg class="still".*<path [^>]* d="M.*<circle.*<text/s);
    expect(page).toMatch(/\d+ agreements, \d+ sources from \d+ publishers/);
    expect(page.match(/<li><a href="https?:/g)?.length).toBeGreaterThan(10);
    expect(page).toContain("Open in Entente");
  });

  it("says what it shows of the data, for its filters cannot be seen", async () => {
    const asked: View = { ...DEFAULT_VIEW, parties: ["IR", "SG"], direct: true, from: 2020 };
    const said = "Only with the party Iran or Singapore; lines that lead there; from 2020 on";
    expect(pageOf(asked)).toContain(`<p class="counts">${said} or without a date.</p>`);
    expect(pageOf(DEFAULT_VIEW)).not.toContain("Only");
    const file = await singlePage(
      {
        snapshot: seed,
        network: seed.network,
        view: asked,
        presentation: DEFAULT_PRESENTATION,
        edition: edition(),
        explorer: undefined,
      },
      CODE,
    );
    expect(file).toContain(`${said} or without a date.`);
  });

  it("writes a hostile title, caption and language of text as text", () => {
    const hostile = `<script>alert(1)</script>"'&\u202e`;
    const page = pageOf({ ...cables, title: hostile, caption: hostile });
    expect(page).not.toContain("<script>alert");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain("&#60;script&#62;alert(1)");
  });

  it("says when the view was made with other data, and is silent when it was not", () => {
    expect(pageOf({ ...cables, data: "2025.1.1" })).toContain("made with data version 2025.1.1");
    expect(pageOf({ ...cables, data: seed.network.dataSet.hash })).not.toContain('class="notice"');
  });

  it("says why nothing is drawn", () => {
    expect(pageOf({ ...cables, from: 1901, to: 1902, undated: false })).toContain(
      "No agreement passes these filters.",
    );
  });

  it("numbers the ties on request, each with its note below", () => {
    const page = pageOf({ ...cables, from: 2024, undated: false }, { notes: true });
    const numbers = page.match(/<g class="numbers">.*?<\/svg>/s)?.[0].match(/<text/g) ?? [];
    expect(numbers.length).toBeGreaterThan(3);
    expect(page.match(/<li value="\d+"><b data-tie=/g)).toHaveLength(numbers.length);
    expect(() => pageOf(DEFAULT_VIEW, { notes: true })).toThrow("200 are the most");
  });

  it("is published with the view's own layout where it asks for one", () => {
    const { snapshot, network } = settled({ snapshot: seed, network: seed.network }, cables);
    expect(network).toBe(seed.network);
    expect(snapshot).toBe(seed);
    const view: View = { ...cables, layout: "drawn" };
    const moved = settled({ snapshot: seed, network: seed.network }, view);
    expect(moved.network.layout.ties.x).not.toEqual(seed.network.layout.ties.x);
    expect(moved.network.layout.ties.group).toEqual(seed.network.layout.ties.group);
    const marks = drawMarks(seed.network, view, settledPlaces(seed.network, view));
    const again = drawMarks(moved.network, view);
    expect(again.stage.nodes.x).toEqual(marks.stage.nodes.x);
  });

  it("as one file names no host to fetch from, and lets in its own code alone", async () => {
    const page = await singlePage(
      {
        snapshot: seed,
        network: seed.network,
        view: cables,
        presentation: DEFAULT_PRESENTATION,
        edition: edition(),
        explorer: undefined,
      },
      CODE,
    );
    expect(page).toMatch(
      /default-src &#39;none&#39;; script-src &#39;sha256-[\w+/=]+&#39; &#39;sha256-[\w+/=]+&#39;; style/,
    );
    expect(page).not.toMatch(/<(script|img|link|iframe)[^>]+(src|href)=/);
  });

  it("as one file calls states as the view's language does", async () => {
    const page = await singlePage(
      {
        snapshot: seed,
        network: seed.network,
        view: { ...cables, language: "de" },
        presentation: DEFAULT_PRESENTATION,
        edition: edition(),
        explorer: undefined,
      },
      CODE,
    );
    expect(page).toMatch(/<text [^>]*>Neuseeland<\/text>/);
  });

  it("refuses code that would end its element early", async () => {
    const input = {
      snapshot: seed,
      network: seed.network,
      view: cables,
      presentation: DEFAULT_PRESENTATION,
      edition: edition(),
      explorer: undefined,
    };
    await expect(singlePage(input, { ...CODE, unpack: "'</script>'" })).rejects.toThrow(
      "which would end it",
    );
  });
});
