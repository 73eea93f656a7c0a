import { Hono } from "hono";
import { expect, it } from "vitest";
import { visitorOf } from "../../src/server/visitor.ts";

const app = new Hono()
  .get("/none", (c) => c.text(visitorOf(c, 0)))
  .get("/one", (c) => c.text(visitorOf(c, 1)));

async function visitor(path: string, forwarded: string): Promise<string> {
  return (await app.request(path, { headers: { "X-Forwarded-For": forwarded } })).text();
}

it("A visitor is known by the address that the nearest proxy of one's own was asked from", async () => {
  expect(await visitor("/one", "203.0.113.9, 192.0.2.1")).toBe("192.0.2.1");
  expect(await visitor("/none", "192.0.2.1")).toBe("unknown");
});

it.each([
  ["192.0.2.1:5678", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["[2001:db8:1:2:3::4]:5678", "2001:db8:1:2"],
  ["2001:db8:1:2:9::9", "2001:db8:1:2"],
])("The visitor at %s is known as %s, from whatever port", async (address, same) => {
  expect(await visitor("/one", address)).toBe(same);
});
