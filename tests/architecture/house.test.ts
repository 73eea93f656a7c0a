import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, type Import, ROOT, readSources } from "./imports.ts";

/** What each folder of `src` may import beside itself: the arrows, which run one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  seed: ["model"],
  store: ["seed", "model"],
  network: ["model"],
  publish: ["network", "model"],
  canvas: ["network", "model"],
  embed: ["canvas", "network", "model"],
  explorer: ["canvas", "publish", "network", "model"],
  server: ["store", "seed", "publish", "network", "model"],
  cli: ["environment.ts", "server", "store", "seed", "publish", "network", "model"],
  "environment.ts": [],
};

const sources = readSources();
const imports = sources.flatMap((source) => source.imports);
const own = imports.filter(({ ours }) => ours);

describe("the arrows between the parts", () => {
  it("knows every folder of src", () => {
    expect(readdirSync(join(ROOT, "src")).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("run one way only", () => {
    const wrong = own.filter(({ from, to }) => {
      const [here, there] = [folderOf(from), folderOf(to)];
      return here !== there && !MAY_IMPORT[here]?.includes(there);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it("stay inside src", () => {
    expect(own.filter(({ to }) => !to.startsWith("src/")).map(show)).toEqual([]);
  });

  it("lead to files that are there", () => {
    expect(own.filter(({ to }) => !existsSync(join(ROOT, to))).map(show)).toEqual([]);
  });

  it("make no circle of files", () => {
    expect(findCircle(own)).toEqual([]);
  });
});

describe("packages that have one place", () => {
  const onlyIn = (name: RegExp, folder: string) =>
    imports.filter(({ from, to, ours }) => !ours && name.test(to) && folderOf(from) !== folder);

  it("keeps neo4j-driver in the store", () => {
    expect(onlyIn(/^neo4j-driver(\/|-|$)/, "store").map(show)).toEqual([]);
  });

  it("keeps sigma in the canvas", () => {
    expect(onlyIn(/^(sigma|@sigma\/)/, "canvas").map(show)).toEqual([]);
  });

  it("keeps React in the explorer", () => {
    expect(
      onlyIn(/^(react|react-dom|react-aria.*|lucide-react)(\/|$)/, "explorer").map(show),
    ).toEqual([]);
  });

  it("keeps hono in the server, and commander in the command", () => {
    expect(onlyIn(/^(hono|@hono\/.*)(\/|$)/, "server").map(show)).toEqual([]);
    expect(onlyIn(/^commander$/, "cli").map(show)).toEqual([]);
  });
});

describe("what the page carries", () => {
  const carried = reachableFrom("src/explorer/");

  it("starts somewhere", () => {
    expect(carried.size).toBeGreaterThan(10);
  });

  it("has nothing of Node, of the database, and no full zod", () => {
    const wrong = imports.filter(
      ({ from, to, ours, typeOnly }) =>
        carried.has(from) &&
        !ours &&
        !typeOnly &&
        /^(node:|neo4j|zod$|zod\/v4$|pino|yaml)/.test(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("names no credential once it is built", () => {
    const dist = join(ROOT, "dist");
    expect(existsSync(dist), "dist is missing: npm run build").toBe(true);
    const texts = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(html|js|css|json|svg|map)$/.test(entry.name))
      .map(
        (entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")] as const,
      );
    expect(texts.length).toBeGreaterThan(1);
    const words =
      /NEO4J_|ENTENTE_HOME|ALLOWED_HOSTS|neo4j-driver|(?<!connection URI scheme to )bolt:\/\/|neo4j\+s/;
    expect(texts.filter(([, text]) => words.test(text)).map(([name]) => name)).toEqual([]);
  });
});

describe("what must not stand in the sources", () => {
  const files = (pattern: RegExp, ...allowed: string[]) =>
    sources.filter(({ path, text }) => pattern.test(text) && !allowed.includes(path));

  it("reads the environment in one file", () => {
    const found = files(
      /\bprocess\.env\b|\bprocess\[["']env|\benv\b[^;\n]*from "node:process"/,
      "src/environment.ts",
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("writes no markup from text", () => {
    const markup =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|document\.write/;
    expect(files(markup).map(({ path }) => path)).toEqual([]);
  });

  it("runs no code from text", () => {
    expect(files(/\beval\(|new Function\(/).map(({ path }) => path)).toEqual([]);
  });

  it("silences neither the compiler nor the linter without a reason", () => {
    expect(
      files(/@ts-(ignore|nocheck|expect-error)|biome-ignore-all/).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe("the lockfile", () => {
  interface Package {
    readonly version?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, Package>>;
  };

  it("names the binaries of every platform, without which npm ci refuses it", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          packages[`node_modules/${name}`]?.version === undefined &&
          packages[`${path}/node_modules/${name}`]?.version === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });
});

function show({ from, to }: Import): string {
  return `${from} → ${to}`;
}

function reachableFrom(folder: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { from, to, typeOnly } of own) if (from === path && !typeOnly) visit(to);
  };
  for (const { path } of sources) if (path.startsWith(folder)) visit(path);
  return seen;
}

/** The files of one circle of imports, types included; empty where there is none. */
function findCircle(edges: readonly Import[]): readonly string[] {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const { from, to } of edges) {
      if (from !== path) continue;
      const circle = visit(to, [...way, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const { from } of edges) {
    const circle = visit(from, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
