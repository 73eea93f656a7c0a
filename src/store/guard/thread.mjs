/** Starts `thread.ts` in a thread of its own: Node 20 reads no TypeScript there unless told how. */
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
