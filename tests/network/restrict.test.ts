import { beforeAll, describe, expect, it } from "vitest";
import { Picture } from "../../src/model/snapshot.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { buildNetwork } from "../../src/network/network.ts";
import { restrictPicture } from "../../src/network/restrict.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

const view = { ...DEFAULT_VIEW, domains: ["cybersecurity"], from: 2024, undated: false };

describe("a picture of what a view holds", () => {
  it("draws what the whole picture draws under that view, in the same places", () => {
    const restricted = buildNetwork(restrictPicture(seed.picture, seed.network, view));
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
    const picture = Picture.parse(restrictPicture(seed.picture, seed.network, view));
    const { years } = buildNetwork(picture);
    expect(years.length).toBeGreaterThan(10);
    expect(picture.agreements.sources).toHaveLength(years.length);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2024);
  });

  it("names no load, so that no texts are taken for its own", () => {
    const whole = { ...seed.picture, dataSet: { ...seed.picture.dataSet, load: "of today" } };
    const sent = JSON.stringify(restrictPicture(whole, seed.network, view).dataSet);
    expect(JSON.parse(sent)).toEqual(seed.picture.dataSet);
  });

  it("is the whole picture where nothing is filtered away, but for nodes that nothing leads to", () => {
    const whole = buildNetwork(restrictPicture(seed.picture, seed.network, DEFAULT_VIEW));
    expect(whole.tables.Agreement.count).toBe(seed.network.tables.Agreement.count);
    expect(whole.relations.PARTY_TO.count).toBe(seed.network.relations.PARTY_TO.count);
  });

  it("is empty, not broken, where nothing passes", () => {
    const none = buildNetwork(
      restrictPicture(seed.picture, seed.network, { ...DEFAULT_VIEW, domains: ["unheard-of"] }),
    );
    expect(none.count).toBe(0);
    expect(drawMarks(none, DEFAULT_VIEW).counts).toBe("0 states, 0 ties, from 0 agreements");
  });
});
