/** `npm run build`: all that is built ahead, whether or not it is there already. */
import { buildAll } from "./builds.ts";

await buildAll();
