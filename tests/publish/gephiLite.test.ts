import { describe, expect, it } from "vitest";
import { gephiLiteLink } from "../../src/publish/gephiLite.ts";

describe("the link to Gephi Lite", () => {
  it("hands over the address of the view’s file", () => {
    const link = gephiLiteLink("https://entente.example/", "v=1&domains=submarine-cables");
    expect(new URL(link ?? "").searchParams.get("file")).toBe(
      "https://entente.example/api/export/gexf?v=1&domains=submarine-cables",
    );
  });

  it("is absent where no other site could fetch the file", () => {
    expect(gephiLiteLink("http://entente.example", "")).toBeNull();
    expect(gephiLiteLink(undefined, "")).toBeNull();
  });
});
