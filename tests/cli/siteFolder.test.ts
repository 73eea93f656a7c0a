import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { assertOwnFolder, replaceFolder } from "../../src/cli/siteFolder.ts";
import { emptyFolder } from "./run.ts";

const DATA = { name: "2026.11.1", hash: "50047f47d004889f" };
const files = (...paths: readonly string[]) => new Map(paths.map((path) => [path, path]));

it("A new folder and an empty one are filled, an own one is replaced whole", async () => {
  const empty = emptyFolder();
  const fresh = join(empty, "deep/public");
  for (const folder of [empty, fresh]) await replaceFolder(folder, files("index.html"), DATA);
  const own = join(fresh, "..", "again");
  await replaceFolder(own, files("index.html", "country/IR/index.html"), DATA);
  await replaceFolder(own, files("index.html", "about/index.html"), DATA);
  expect(readdirSync(own).sort()).toEqual(["about", "entente-site.json", "index.html"]);
  expect(readFileSync(join(own, "about/index.html"), "utf8")).toBe("about/index.html");
  // Nothing is left beside it.
  expect(readdirSync(join(own, "..")).sort()).toEqual(["again", "public"]);
});

it("A web server can read the folder, as it can any new one, and as it could before", async () => {
  const folder = join(emptyFolder(), "public");
  const mode = () => statSync(folder).mode & 0o777;
  await replaceFolder(folder, files("index.html"), DATA);
  expect(mode()).toBe(0o777 & ~process.umask());
  chmodSync(folder, 0o751);
  await replaceFolder(folder, files("index.html"), DATA);
  expect(mode()).toBe(0o751);
});

it("A folder that is somebody else's is refused and stays as it was", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "thesis.tex"), "ten years");
  await expect(assertOwnFolder(folder)).rejects.toThrow("no site of Entente");
  await expect(replaceFolder(folder, files("index.html"), DATA)).rejects.toThrow("no site");
  expect(readdirSync(folder)).toEqual(["thesis.tex"]);
});

it("What others put beside the site stays; among its own files it stops the writing", async () => {
  const folder = join(emptyFolder(), "public");
  await replaceFolder(folder, files("index.html", "assets/a.js"), DATA);
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git/HEAD"), "ref");
  writeFileSync(join(folder, "CNAME"), "entente.example");
  await replaceFolder(folder, files("index.html", "assets/b.js"), DATA);
  expect(readFileSync(join(folder, "CNAME"), "utf8")).toBe("entente.example");
  expect(readFileSync(join(folder, ".git/HEAD"), "utf8")).toBe("ref");
  expect(existsSync(join(folder, "assets/a.js"))).toBe(false);
  writeFileSync(join(folder, "assets/mine.png"), "dots");
  await expect(replaceFolder(folder, files("assets/c.js"), DATA)).rejects.toThrow(
    "assets/mine.png",
  );
  expect(readdirSync(join(folder, "assets")).sort()).toEqual(["b.js", "mine.png"]);
});
