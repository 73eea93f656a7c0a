/** The folder of the data that comes with Entente. */
import { fileURLToPath } from "node:url";

export const SEED_DIRECTORY = fileURLToPath(new URL("../../seed", import.meta.url));
