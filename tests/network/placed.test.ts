import { expect, it } from "vitest";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { computeLayout, lensFits } from "../../src/network/layout.ts";
import { buildNetwork } from "../../src/network/network.ts";
import { placed } from "../../src/network/placed.ts";
import { DATA_SET, rowsOf } from "./fixture.ts";

const rows = rowsOf(
  [
    { id: "three", parties: ["FR", "DE", "IT"], date: "2020", domains: ["cybersecurity"] },
    { id: "two", parties: ["IT", "FR"], signed: { "fr/one": "fr/ministry" } },
  ],
  [],
);
const snapshot = encodeSnapshot(rows, DATA_SET, NO_LAYOUT);
const network = buildNetwork(snapshot.picture);
const layout = computeLayout(network, null);

it("A graph that is given its places later is the one that had them from the start", () => {
  const whole = encodeSnapshot(rows, DATA_SET, layout);
  expect(placed({ snapshot, network }, layout)).toEqual({
    snapshot: whole,
    network: buildNetwork(whole.picture),
  });
});

it("A lens's places fit by themselves, whatever has become of the others", () => {
  const other = { ...layout.lenses.people, fits: "0" };
  const changed = { ...layout, lenses: { ...layout.lenses, people: other } };
  expect(lensFits(network, "ties", changed)).toBe(true);
  expect(lensFits(network, "people", changed)).toBe(false);
});
