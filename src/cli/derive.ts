/**
 * `npm run derive`: writes what is derived and yet committed. With `--check` it writes nothing, names what is out of
 * date and ends with 1.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportsDocument } from "../publish/exportsDocument.ts";
import { dataDocument } from "../seed/dataDocument.ts";
import { seedJsonSchema } from "../seed/jsonSchema.ts";
import { constraintsCypher } from "../store/constraints.ts";
import { cookbookDocument } from "../store/cookbookDocument.ts";
import { cypherDocument } from "../store/cypherDocument.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** File → what it should hold, given what it holds. */
const DERIVED: Readonly<Record<string, (text: string) => string>> = {
  "seed/schema.json": seedJsonSchema,
  "docs/data.md": dataDocument,
  "docs/exports.md": exportsDocument,
  "docs/cypher.md": cypherDocument,
  "docs/cookbook.md": cookbookDocument,
  "cypher/constraints.cypher": constraintsCypher,
};

const onlyCheck = process.argv.includes("--check");
for (const [name, derive] of Object.entries(DERIVED)) {
  const file = join(ROOT, name);
  const text = await readFile(file, "utf8").catch(() => "");
  const current = derive(text);
  if (text === current) continue;
  if (onlyCheck) {
    process.stderr.write(`${name} is out of date. Run \`npm run derive\` and commit it.\n`);
    process.exitCode = 1;
    continue;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, current);
  process.stdout.write(`${name}\n`);
}
