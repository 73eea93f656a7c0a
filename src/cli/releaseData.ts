/** `npm run release-data`: gives the seed as it is now a name, and appends it to seed/releases.yaml. */
import { join } from "node:path";
import { formatProblem } from "../seed/problem.ts";
import { readSeed, SEED_DIRECTORY } from "../seed/read.ts";
import { appendRelease, releaseData } from "../seed/release.ts";

const { seed, problems } = await readSeed([SEED_DIRECTORY]);
const release = seed === null ? null : releaseData(seed, new Date());
if (seed === null) {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = 1;
} else if (release === null) {
  process.stderr.write("The newest release holds the same data; nothing to do.\n");
} else {
  await appendRelease(join(SEED_DIRECTORY, "releases.yaml"), seed.releases, release);
  const { name, added, changed, removed } = release;
  process.stderr.write(
    `${name}: ${added.length} records added, ${changed.length} changed, ${removed.length} removed.\n`,
  );
}
