/** What a View is about: everything, a list of ids, or what a query in Cypher finds. */
import * as z from "zod/mini";

/** A list that is longer than this goes into a view file rather than an address. */
export const ADDRESS_IDS = 100;
export const FILE_IDS = 10_000;

/** Id of a node, or of a tie as two ids joined by `~`, the lesser first. */
export const Id = z.string().check(z.minLength(1), z.maxLength(300));
export const Ids = z.array(Id).check(z.maxLength(FILE_IDS));

const Parameter = z.union([
  z.string().check(z.maxLength(1000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().check(z.maxLength(1000)), z.number()])).check(z.maxLength(1000)),
]);

export const Scope = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("everything") }),
  z.strictObject({ of: z.literal("ids"), ids: Ids }),
  z.strictObject({
    of: z.literal("query"),
    query: z.string().check(z.minLength(1), z.maxLength(20_000)),
    parameters: z._default(z.record(z.string().check(z.maxLength(100)), Parameter), {}),
    /** Ids of the nodes that it found; an address leaves them out, and who opens it asks again. */
    found: z.optional(Ids),
  }),
]);
export type Scope = z.infer<typeof Scope>;
