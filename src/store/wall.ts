/** What a server lacks of the second wall around visitors' queries; the first is the guard, and needs none of it. */
import { type Database, inSession } from "./database.ts";

/** @returns one sentence for each thing that the server leaves open; none where the wall is whole or cannot be seen */
export async function missingWall(database: Database): Promise<string[]> {
  return inSession(database, "READ", async (session) => {
    const column = async (query: string) =>
      (await session.run(query)).records.map((row) => String(row.get(0)));
    const settings = new Map(
      (
        await session.run(
          "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value",
          {
            names: Object.values(SETTING),
          },
        )
      ).records.map((row) => [String(row.get("name")), String(row.get("value"))]),
    );
    const foreign = [
      ...(await column(
        "SHOW PROCEDURES YIELD name WHERE NOT name =~ '(db|dbms|tx|cdc|internal)[.].*' RETURN name",
      )),
      ...(await column("SHOW USER DEFINED FUNCTIONS YIELD name RETURN name")),
    ];
    const addresses = await reachesAddresses((query) => session.run(query));
    return [...openSettings(settings), ...addresses, ...foreignNames(foreign)];
  });
}

const SETTING = {
  files: "dbms.security.allow_csv_import_from_file_urls",
  unrestricted: "dbms.security.procedures.unrestricted",
} as const;

/** A setting that the server does not show says nothing. */
function openSettings(settings: ReadonlyMap<string, string>): string[] {
  const files = settings.get(SETTING.files);
  const unrestricted = settings.get(SETTING.unrestricted) ?? "";
  return [
    ...(files === "true"
      ? [`LOAD CSV reads files of the server: set ${SETTING.files}=false.`]
      : []),
    ...(unrestricted === "" || unrestricted === "No Value"
      ? []
      : [
          `Procedures run without restriction (${unrestricted}): leave ${SETTING.unrestricted} empty.`,
        ]),
  ];
}

/** Neo4j shows no internal setting, so it is tried: nobody listens on port 9 of the server's own machine. */
async function reachesAddresses(run: (query: string) => Promise<unknown>): Promise<string[]> {
  try {
    await run("LOAD CSV FROM 'http://127.0.0.1:9/entente-looks-at-the-wall' AS line RETURN line");
  } catch (error) {
    if (error instanceof Error && /block/i.test(error.message)) return [];
  }
  return ["LOAD CSV reaches every address: set internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0."];
}

function foreignNames(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const families = [...new Set(names.map((name) => name.split(".")[0] ?? name))].sort();
  return [
    `It has procedures or functions beyond Neo4j's own (${families.join(", ")}): list those that are needed in ` +
      "dbms.security.procedures.allowlist, or take the plugin away.",
  ];
}
