import { describe, expect, it } from "vitest";
import { areOf } from "../../src/explorer/fetchData.ts";
import { DATA_SET } from "../network/fixture.ts";

const { hash } = DATA_SET;
const dataSet = { ...DATA_SET, load: "first" };

describe("texts", () => {
  it("are of the picture with the same hash and the same load", () => {
    expect(areOf({ hash, load: "first" }, dataSet)).toBe(true);
  });

  it("are not of another load with the same hash, nor of another hash", () => {
    expect(areOf({ hash, load: "second" }, dataSet)).toBe(false);
    expect(areOf({ hash: "another", load: "first" }, dataSet)).toBe(false);
  });

  it("are not of a picture that names no load", () => {
    expect(areOf({ hash, load: "first" }, DATA_SET)).toBe(false);
  });
});
