import { describe, expect, it } from "vitest";
import {
  parameterNames,
  parameterValue,
  readPlace,
  writePlace,
} from "../../src/explorer/console/queryAddress.ts";

const QUERY = "MATCH (c:Country {code: $code})\nWHERE c.name <> 'a&b' // $no\nRETURN c LIMIT $most";

describe("the console's address", () => {
  it("brings a question back with its parameters and their types", () => {
    const asked = {
      query: QUERY,
      parameters: { code: "IR", most: 5, list: ["a", "b"], text: "5" },
    };
    const place = writePlace(asked, "network", "?theme=dark");
    expect(place).toContain("&show=network&theme=dark");
    expect(readPlace(place.slice("/query".length))).toEqual({ asked, shown: "network" });
  });

  it("holds no question where there is none, and shows a table", () => {
    expect(readPlace("")).toEqual({ asked: undefined, shown: "table" });
    expect(readPlace("?q=%20&show=heart")).toEqual({ asked: undefined, shown: "table" });
  });

  it("gives no value to a parameter that has none, whatever it is called", () => {
    expect(parameterValue({ a: 1 }, "a")).toBe(1);
    expect(parameterValue({ a: 1 }, "constructor")).toBeUndefined();
  });

  it("finds the parameters of a query, not those in texts and comments", () => {
    expect(parameterNames(QUERY)).toEqual(["code", "most"]);
    expect(parameterNames("RETURN '$a', \"$b\", $c, /* $d */ $c")).toEqual(["c"]);
  });
});
