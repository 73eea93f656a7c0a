// The table of countries against what it is drawn from: CLDR's codes, names and regions, and Natural Earth's map.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";

type Country = Readonly<{
  code: string;
  alpha3: string;
  name: string;
  names: Readonly<Record<string, string>>;
  aliases?: readonly string[];
  region: string;
  subregion: string;
  latitude: number;
  longitude: number;
  kind: "state" | "territory";
  sovereign?: string;
}>;

const languages = ["ar", "de", "es", "fa", "fr", "hi", "ja", "ko", "pt", "ru", "tr", "uk", "zh"];

const ourNames = new Map([
  ["CD", "DR Congo"], // CLDR's "Congo - Kinshasa" and "Congo (DRC)" only tell the two apart
  ["CG", "Congo"], // likewise "Congo - Brazzaville" and "Congo (Republic)"
]);

// No standard gives Kosovo one: CLDR has XKK, but statistics write XKX.
const ourAlpha3 = new Map([["XK", "XKX"]]);

// M49 puts Antarctica in no region; CLDR files it under "Outlying Oceania".
const ourRegions = new Map([["AQ", ["Antarctica", "Antarctica"]]]);

// No state is sovereign there: the Antarctic Treaty rests all claims, and Western Sahara's status is open.
const withoutSovereign = ["AQ", "EH"];

// Neither members nor observers of the United Nations, and yet states by the rule at the table's head.
const otherStates = ["CK", "NU", "TW", "XK"];
const observers = ["PS", "VA"];

// Codes of CLDR's that ISO 3166-1 does not list: exceptionally reserved, or CLDR's own.
const notIso = ["AC", "CP", "CQ", "DG", "EA", "IC", "TA"];

// What Natural Earth draws within another shape, by that shape's name (Kosovo has no number).
const partOf = new Map([
  ["XK", "Kosovo"],
  ["BQ", "Netherlands"],
  ["BV", "Norway"],
  ["SJ", "Norway"],
  ["CC", "Indian Ocean Ter."],
  ["CX", "Indian Ocean Ter."],
  ["GF", "France"],
  ["GP", "France"],
  ["MQ", "France"],
  ["RE", "France"],
  ["YT", "France"],
  ["TK", "New Zealand"],
]);

const document = parseDocument(readFileSync("seed/countries.yaml", "utf8"));
const countries = document.toJS() as readonly Country[];
const byCode = new Map(countries.map((country) => [country.code, country]));

const read = new Map<string, Names>();
const codeMappings = supplemental<{ _alpha3?: string; _numeric?: string }>("codeMappings");
const containment = regions();
const membersOfTheUnitedNations = contents("UN");
const drawn = shapes();

describe("the table of countries", () => {
  test("parses without a warning", () => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
  });

  test("holds every code of ISO 3166-1 and Kosovo's once, in order", () => {
    const expected = [...containment.keys()].filter((code) => !notIso.includes(code)).sort();
    expect(expected).toHaveLength(250);
    expect(countries.map((country) => country.code)).toEqual(expected);
  });

  test("has CLDR's three-letter codes but for Kosovo's", () => {
    const wrong = countries.filter(
      ({ code, alpha3 }) => alpha3 !== (ourAlpha3.get(code) ?? codeMappings[code]?._alpha3),
    );
    expect(wrong).toEqual([]);
  });

  test("has CLDR's regions", () => {
    const wrong = countries.filter(({ code, region, subregion }) => {
      const expected = ourRegions.get(code) ?? containment.get(code) ?? [];
      return region !== expected[0] || subregion !== expected[1];
    });
    expect(wrong).toEqual([]);
  });

  test("has CLDR's English names but for two", () => {
    const wrong = countries.filter(({ code, name }) => {
      const ours = ourNames.get(code);
      return ours === undefined ? !cldrNames("en-GB", code).includes(name) : name !== ours;
    });
    expect(wrong).toEqual([]);
  });

  test("has CLDR's names in every language", () => {
    for (const { code, names } of countries) {
      expect(Object.keys(names), code).toEqual(languages);
      for (const [language, name] of Object.entries(names))
        expect(cldrNames(language, code), code).toContain(name);
    }
  });

  test("gives no name twice", () => {
    const owners = new Map<string, string>();
    for (const { code, name, names, aliases = [] } of countries) {
      const others = [name, ...Object.values(names)];
      expect(
        aliases.filter((alias, at) => [...others, ...aliases.slice(0, at)].includes(alias)),
      ).toEqual([]);
      for (const spoken of [...others, ...aliases])
        expect(owners.get(spoken) ?? code, spoken).toBe(owners.set(spoken, code).get(spoken));
    }
  });

  test("calls states the members and observers of the United Nations and four others", () => {
    const states = [...membersOfTheUnitedNations, ...observers, ...otherStates].sort();
    expect(countries.filter((c) => c.kind === "state").map((c) => c.code)).toEqual(states);
  });

  test("names a state as the sovereign of each territory and of nothing else", () => {
    for (const { code, kind, sovereign } of countries) {
      const has = kind === "territory" && !withoutSovereign.includes(code);
      expect(sovereign !== undefined, code).toBe(has);
      if (sovereign !== undefined) expect(byCode.get(sovereign)?.kind, code).toBe("state");
    }
  });

  test("labels each inside its shape on the map, or within half a degree", () => {
    for (const { code, latitude, longitude } of countries) {
      expect(Math.abs(longitude), code).toBeLessThanOrEqual(180);
      for (const degrees of [latitude, longitude])
        expect(degrees, code).toBe(Number(degrees.toFixed(2)));
      const distances = shapeOf(code).map((polygon) => away(polygon, longitude, latitude));
      expect(Math.min(...distances), code).toBeLessThan(0.5);
    }
  });
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(`node_modules/${path}.json`, "utf8"));
}

function supplemental<Value>(name: string): Record<string, Value> {
  const file = json(`cldr-core/supplemental/${name}`);
  return (file as { supplemental: Record<string, Record<string, Value>> }).supplemental[name] ?? {};
}

function contents(group: string): readonly string[] {
  return supplemental<{ _contains: string[] }>("territoryContainment")[group]?._contains ?? [];
}

/** Each country's region and subregion by name, read from the world downwards. */
function regions(): Map<string, readonly string[]> {
  const named = territories("en");
  const found = new Map<string, readonly string[]>();
  for (const region of contents("001"))
    for (const subregion of contents(region))
      for (const code of contents(subregion))
        found.set(code, [named[region] ?? "", named[subregion] ?? ""]);
  return found;
}

type Names = Readonly<Record<string, string>>;

function territories(language: string): Names {
  const known = read.get(language);
  if (known) return known;
  const file = json(`cldr-localenames-full/main/${language}/territories`) as {
    main: Record<string, { localeDisplayNames: { territories: Names } }>;
  };
  const names = file.main[language]?.localeDisplayNames.territories ?? {};
  read.set(language, names);
  return names;
}

/** What CLDR calls a country: its names, "&" written out in English, for Myanmar without the note in brackets. */
function cldrNames(language: string, code: string): readonly string[] {
  const all = territories(language);
  const names = [code, `${code}-alt-short`, `${code}-alt-variant`].flatMap((key) => all[key] ?? []);
  if (language === "en-GB") return names.map((name) => name.replaceAll(" & ", " and "));
  return code === "MM" ? names.map((name) => name.replace(/ \(.*\)$/, "")) : names;
}

type Ring = readonly (readonly [number, number])[];
type Polygon = readonly Ring[];

type Feature = Readonly<{
  id?: string;
  properties: { name: string };
  geometry:
    | { type: "Polygon"; coordinates: [number, number][][] }
    | { type: "MultiPolygon"; coordinates: [number, number][][][] };
}>;

/** Natural Earth's shapes by ISO number and by name, each ring running on where it crosses the antimeridian. */
function shapes(): ReadonlyMap<string, readonly Polygon[]> {
  const { feature } = createRequire(import.meta.url)("topojson-client") as {
    feature: (world: unknown, object: unknown) => { features: readonly Feature[] };
  };
  const world = json("world-atlas/countries-10m") as { objects: { countries: unknown } };
  const found = new Map<string, readonly Polygon[]>();
  for (const { id = "", properties, geometry } of feature(world, world.objects.countries)
    .features) {
    const { type, coordinates } = geometry;
    const polygons = type === "Polygon" ? [coordinates] : coordinates;
    const unrolled = polygons.map((polygon) => polygon.map(unrolledRing));
    for (const key of [id, properties.name])
      found.set(key, [...(found.get(key) ?? []), ...unrolled]);
  }
  return found;
}

function unrolledRing(ring: Ring): Ring {
  let turn = 0;
  let last = ring[0]?.[0] ?? 0;
  const points = ring.map(([x, y]): [number, number] => {
    if (x - last > 180) turn -= 360;
    if (x - last < -180) turn += 360;
    last = x;
    return [x + turn, y];
  });
  const [first, end] = [points[0], points.at(-1)];
  if (turn === 0 || !first || !end) return points;
  return [...points, [end[0], -90], [first[0], -90], first]; // around the South Pole
}

/** What the map draws of a country, or of the one whose shape includes it. */
function shapeOf(code: string): readonly Polygon[] {
  const within = partOf.get(code);
  return drawn.get(within ?? codeMappings[code]?._numeric ?? "") ?? [];
}

/** Degrees from a point to a polygon, wherever that was unrolled to; 0 inside it. */
function away(polygon: Polygon, longitude: number, y: number): number {
  const turns = [longitude - 360, longitude, longitude + 360];
  return Math.min(...turns.map((x) => (inside(polygon, x, y) ? 0 : toNearestPoint(polygon, x, y))));
}

function inside(polygon: Polygon, x: number, y: number): boolean {
  let odd = false;
  for (const ring of polygon)
    for (const [at, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring.at(at - 1) ?? [bx, by];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
    }
  return odd;
}

function toNearestPoint(polygon: Polygon, x: number, y: number): number {
  return Math.min(...polygon.flat().map(([px, py]) => Math.hypot(px - x, py - y)));
}
