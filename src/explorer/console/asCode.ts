/** The same question as a program of one's own: curl, Python, R and JavaScript, which need nothing but a usual installation. */
import { type Asked, writeQuery } from "./queryAddress.ts";

export const CODES = ["curl", "Python", "R", "JavaScript"] as const;
export type Code = (typeof CODES)[number];

/** @param origin of the server, such as https://entente.example */
export function asCode(code: Code, asked: Asked, origin: string): string {
  return WRITERS[code](asked, origin);
}

const WRITERS: Readonly<Record<Code, (asked: Asked, origin: string) => string>> = {
  curl: (asked, origin) =>
    [
      `curl --fail-with-body --silent --show-error --get '${origin}/api/cypher' \\`,
      ...pairs(asked).map(([name, value]) => `  --data-urlencode ${shell(`${name}=${value}`)} \\`),
      "  --data-urlencode format=csv",
      "",
    ].join("\n"),

  Python: (asked, origin) =>
    [
      '# Python 3.9 or later. With pandas: pd.DataFrame(answer["rows"], columns=answer["columns"])',
      "import json",
      "import urllib.request",
      "",
      `question = json.loads(${python(JSON.stringify(asked))})`,
      "request = urllib.request.Request(",
      `    ${JSON.stringify(`${origin}/api/cypher`)},`,
      "    data=json.dumps(question).encode(),",
      '    headers={"Content-Type": "application/json"},',
      ")",
      "with urllib.request.urlopen(request) as response:",
      "    answer = json.load(response)",
      'print(answer["columns"])',
      'for row in answer["rows"]:',
      "    print(row)",
      "",
    ].join("\n"),

  R: (asked, origin) =>
    [
      "# R 4.0 or later.",
      "address <- paste0(",
      `  ${r(`${origin}/api/cypher?format=csv`)},`,
      ...pairs(asked).map(
        ([name, value], place, all) =>
          `  "&", URLencode(${r(name)}, reserved = TRUE), "=", URLencode(${r(value)}, reserved = TRUE)${place < all.length - 1 ? "," : ""}`,
      ),
      ")",
      "# NA is the code of Namibia, and no missing value.",
      'answer <- read.csv(url(address), encoding = "UTF-8", na.strings = "")',
      "print(answer)",
      "",
    ].join("\n"),

  JavaScript: (asked, origin) =>
    [
      "// Node 18 or later, or a browser's console on this page.",
      `const response = await fetch(${JSON.stringify(`${origin}/api/cypher`)}, {`,
      '  method: "POST",',
      '  headers: { "Content-Type": "application/json" },',
      `  body: JSON.stringify(${JSON.stringify(asked, null, 2).replaceAll("\n", "\n  ")}),`,
      "});",
      "const { columns, rows } = await response.json();",
      "console.log(columns);",
      "for (const row of rows) console.log(row);",
      "",
    ].join("\n"),
};

/** As the address has them, decoded. */
function pairs(asked: Asked): [string, string][] {
  return [...new URLSearchParams(writeQuery(asked))];
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Every JSON text is a Python text too, once more in quotation marks. */
function python(json: string): string {
  return JSON.stringify(json);
}

function r(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
