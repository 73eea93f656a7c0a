import { beforeAll, describe, expect, it } from "vitest";
import { Picture, Texts } from "../../src/model/snapshot.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { describe as describeNode } from "../../src/network/describe.ts";
import { drawn, passing } from "../../src/network/kept.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { buildNetwork } from "../../src/network/network.ts";
import { rowsFrom } from "../../src/network/relation.ts";
import { restrict } from "../../src/network/restrict.ts";
import { propertyOf, wholeGraph } from "../../src/network/whole.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

function passingPicture(view: View, picture = seed.picture): Picture {
  return restrict({ ...seed, picture }, seed.network, (whole) => passing(whole, view)).picture;
}

const view = { ...DEFAULT_VIEW, domains: ["cybersecurity"], from: 2024, undated: false };

describe("a picture of what a view holds", () => {
  it("draws what the whole picture draws under that view, in the same places", () => {
    const restricted = buildNetwork(passingPicture(view));
    for (const lens of ["ties", "network"] as const) {
      const whole = drawMarks(seed.network, { ...view, lens });
      const part = drawMarks(restricted, { ...DEFAULT_VIEW, lens });
      expect(part.counts).toBe(whole.counts);
      const places = ({ stage, nodes }: typeof whole) =>
        stage.nodes.ids
          .flatMap((id, at) =>
            (nodes.radius[at] ?? 0) > 0
              ? [`${id} ${stage.nodes.x[at]} ${stage.nodes.y[at]} ${stage.nodes.role[at]}`]
              : [],
          )
          .sort();
      expect(places(part)).toEqual(places(whole));
    }
  });

  it("has the declared shape and no agreement that fails the filters", () => {
    const picture = Picture.parse(passingPicture(view));
    const { years } = buildNetwork(picture);
    expect(years.length).toBeGreaterThan(10);
    expect(picture.agreements.sources).toHaveLength(years.length);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2024);
  });

  it("names no load, so that no texts are taken for its own", () => {
    const whole = { ...seed.picture, dataSet: { ...seed.picture.dataSet, load: "of today" } };
    const sent = JSON.stringify(passingPicture(view, whole).dataSet);
    expect(JSON.parse(sent)).toEqual(seed.picture.dataSet);
  });

  it("is the whole picture where nothing is filtered away, but for nodes that nothing leads to", () => {
    const whole = buildNetwork(passingPicture(DEFAULT_VIEW));
    expect(whole.tables.Agreement.count).toBe(seed.network.tables.Agreement.count);
    expect(whole.relations.PARTY_TO.count).toBe(seed.network.relations.PARTY_TO.count);
  });

  it("is empty, not broken, where nothing passes", () => {
    const none = buildNetwork(passingPicture({ ...DEFAULT_VIEW, domains: ["unheard-of"] }));
    expect(none.count).toBe(0);
    expect(drawMarks(none, DEFAULT_VIEW).counts).toBe("0 states, 0 ties, from 0 agreements");
  });
});

describe("what stands behind a picture", () => {
  const cables: View = { ...DEFAULT_VIEW, domains: ["submarine-cables"], from: 2018 };
  const views: readonly (readonly [string, View])[] = [
    ["the opening view", DEFAULT_VIEW],
    ["a domain since a year", cables],
    ["the network of it", { ...cables, lens: "network" }],
    ["ties of conventions too", { ...DEFAULT_VIEW, largest: 999 }],
  ];
  const cut = (of: View) => restrict(seed, seed.network, (whole) => drawn(whole, of));

  it.each(views)("draws the same picture: %s", (_, of) => {
    const whole = drawMarks(seed.network, of);
    const part = drawMarks(buildNetwork(cut(of).picture), of);
    expect(part.counts).toBe(whole.counts);
    expect(part.legend).toEqual(whole.legend);
    expect(edgesOf(part)).toEqual(edgesOf(whole));
    expect(nodesOf(part)).toEqual(nodesOf(whole));
  });

  it.each(views)("has the declared shape, and texts that fit: %s", (_, of) => {
    const { picture, texts } = cut(of);
    Picture.parse(picture);
    Texts.parse(texts);
    const network = buildNetwork(picture);
    for (const id of network.ids) expect(describeNode(network, texts, id)).not.toBeNull();
  });

  it("tells an agreement as the whole graph tells it", () => {
    const { picture, texts } = cut(cables);
    const network = buildNetwork(picture);
    const { start, count } = network.tables.Agreement;
    expect(count).toBeGreaterThan(3);
    for (const id of network.ids.slice(start, start + count)) {
      const part = describeNode(network, texts, id);
      const whole = describeNode(seed.network, seed.texts, id);
      // The confidence counts the sources of related agreements as well, and those are gone.
      const facts = (of: typeof part) =>
        of?.facts.filter(({ property }) => property !== "confidence");
      expect(facts(part)).toEqual(facts(whole));
      const urls = new Set<string | null | undefined>(part?.sources.map(({ url }) => url));
      expect(reportsOf(id).filter((url) => !urls.has(url))).toEqual([]);
      expect(part?.notes).toBe(whole?.notes);
    }
  });

  it("holds no title, source, provision or person of any other agreement", () => {
    const bytes = JSON.stringify(cut(cables));
    const network = buildNetwork(cut(cables).picture);
    const kept = new Set(network.ids);
    const sent = textsOf(bytes);
    const whole = wholeGraph(seed.network, seed.texts);
    const sources = new Set(citedSources(kept));
    for (const [node, id] of whole.ids.entries()) {
      const label = whole.labels[node];
      if (label === "Agreement" && !kept.has(id)) expect(sent).not.toContain(whole.names[node]);
      if (label === "Source" && !sources.has(node)) {
        expect(sent).not.toContain(propertyOf(whole, node, "url"));
      }
      if (label === "Official" && !kept.has(id)) expect(bytes).not.toContain(id.slice(9));
    }
    const { start, count } = seed.network.tables.Agreement;
    expect(count - network.tables.Agreement.count).toBeGreaterThan(100);
    expect(start).toBeGreaterThan(0);
  });

  it("loses what is hidden, but names it where it is party to what stays", () => {
    const hidden = "country/SG";
    const of: View = { ...DEFAULT_VIEW, hidden: [hidden] };
    const network = buildNetwork(cut({ ...of, lens: "network" }).picture);
    const parties = network.relations.PARTY_TO;
    const number = network.numbers.get(hidden);
    if (number !== undefined) expect([...parties.from]).toContain(number);
  });

  function reportsOf(id: string): readonly (string | null)[] {
    const whole = wholeGraph(seed.network, seed.texts);
    const { REPORTED_BY } = whole.relations;
    return rowsFrom(REPORTED_BY, whole.numbers.get(id) ?? -1).map((row) =>
      propertyOf(whole, REPORTED_BY.to[row] ?? 0, "url"),
    );
  }

  /** Sources that report what is kept, or that state a membership in a bloc. */
  function citedSources(kept: ReadonlySet<string>): readonly number[] {
    const whole = wholeGraph(seed.network, seed.texts);
    const { REPORTED_BY, MEMBER_OF } = whole.relations;
    const reported = Array.from(REPORTED_BY.from.keys())
      .filter((row) => kept.has(whole.ids[REPORTED_BY.from[row] ?? 0] ?? ""))
      .map((row) => REPORTED_BY.to[row] ?? 0);
    const members = Array.from(MEMBER_OF.from.keys()).flatMap((row) => [
      ...whole.sourcesOf("MEMBER_OF", row),
    ]);
    return [...reported, ...members];
  }
});

/** Every text of a JSON value. */
function textsOf(json: string): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.parse(json, (_, value) => {
    if (typeof value === "string") found.add(value);
    return value;
  });
  return found;
}

function nodesOf({ stage, nodes }: Marks): readonly string[] {
  return stage.nodes.ids
    .flatMap((id, at) =>
      (nodes.radius[at] ?? 0) > 0
        ? [`${id} ${stage.nodes.x[at]} ${stage.nodes.y[at]} ${nodes.radius[at]} ${nodes.tier[at]}`]
        : [],
    )
    .sort();
}

function edgesOf({ stage, edges }: Marks): readonly string[] {
  return stage.edges.ids
    .flatMap((id, at) =>
      (edges.width[at] ?? 0) > 0 ? [`${id} ${edges.width[at]} ${edges.agreements[at]}`] : [],
    )
    .sort();
}
