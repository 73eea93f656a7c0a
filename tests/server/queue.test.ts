import { setImmediate as otherWork } from "node:timers/promises";
import { expect, it } from "vitest";
import { createQueue, QueueFull } from "../../src/server/queue.ts";

it("Lets others work between two pieces, and turns away what would wait too long", async () => {
  const queue = createQueue({ atOnce: 1, waiting: 2 });
  const order: string[] = [];
  const piece = (name: string) => queue.run(async () => void order.push(name));
  const pieces = ["one", "two", "three"].map(piece);
  await expect(piece("four")).rejects.toBeInstanceOf(QueueFull);
  const other = otherWork().then(() => order.push("other"));
  await Promise.all([...pieces, other]);
  expect(order).toEqual(["one", "other", "two", "three"]);
});
