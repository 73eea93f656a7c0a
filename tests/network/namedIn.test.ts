import { beforeAll, describe, expect, it } from "vitest";
import { NAME_LANGUAGES } from "../../src/model/ontology.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { namedIn } from "../../src/network/namedIn.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

const nameOf = (network: SeedNetwork["network"], id: string) => {
  const { stage } = drawMarks(network, DEFAULT_VIEW);
  return stage.nodes.names[stage.nodes.places.get(id) ?? -1];
};

describe("names in another language", () => {
  it("stand on the picture, without the English short form", () => {
    const persian = namedIn(seed.network, seed.texts, "fa");
    expect(nameOf(persian, "country/IR")).toBe("ایران");
    expect(nameOf(seed.network, "country/GB")).toBe("UK");
    expect(nameOf(persian, "country/GB")).toBe("بریتانیا");
    expect(nameOf(persian, "bloc/ASEAN")).toBe("ASEAN");
  });

  it.each(Object.keys(NAME_LANGUAGES))(
    "are there for every state and territory in “%s”",
    (language) => {
      const named = namedIn(seed.network, seed.texts, language);
      const { start, count } = seed.network.tables.Country;
      expect(named).not.toBe(seed.network);
      expect(named.names.slice(start, start + count).every((name) => name.length > 0)).toBe(true);
      expect(named.names.slice(start + count)).toEqual(seed.network.names.slice(start + count));
    },
  );

  it("leave the network as it is where there are none, or not yet", () => {
    expect(namedIn(seed.network, seed.texts, "en")).toBe(seed.network);
    expect(namedIn(seed.network, seed.texts, "xx")).toBe(seed.network);
    expect(namedIn(seed.network, undefined, "fa")).toBe(seed.network);
    expect(namedIn(seed.network, seed.texts, "ru")).toBe(namedIn(seed.network, seed.texts, "ru"));
  });
});
