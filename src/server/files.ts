/**
 * The explorer as files that need no server: the page at every address that has one, its code, and the data. Each page
 * says in its head where the root lies, and has the title and description of what it is about.
 */
import type { About } from "../model/about.ts";
import { successorOf } from "../model/successor.ts";
import { DEFAULT_VIEW } from "../model/view.ts";
import { describe } from "../network/describe.ts";
import type { Graph } from "../network/placed.ts";
import { type Markup, markup } from "../publish/page/markup.ts";
import { type Dist, textOf, withRoot } from "./dist.ts";
import { ABOUT_HEAD, headOf, type PageHead, viewHead, withHead } from "./pageHead.ts";
import { POLICY_IN_PAGE } from "./securityHeaders.ts";

export interface FilesInput extends Graph {
  readonly about: About;
  readonly dist: Dist;
  /** Where the folder will lie on the web; undefined: wherever it is put. */
  readonly url: URL | undefined;
}

/** By path within the folder, such as `country/IR/index.html`. */
export type Files = ReadonlyMap<string, string | Buffer>;

export function makeFiles({ snapshot, network, about, dist, url }: FilesInput): Files {
  const { picture, texts } = snapshot;
  const page = pageWriter(dist, url);
  const files = new Map<string, string | Buffer>([
    ["data/graph.json", JSON.stringify(picture)],
    ["data/texts.json", JSON.stringify(texts)],
    ["data/about.json", JSON.stringify(about)],
    // GitHub's pages would else pass over names that begin with an underscore.
    [".nojekyll", ""],
  ]);
  for (const [path, { bytes }] of dist.files)
    if (bytes.identity !== undefined && !NEEDS_SERVER.test(path))
      files.set(path.slice(1), bytes.identity);
  files.set("index.html", page("", viewHead(network, DEFAULT_VIEW)));
  files.set("about/index.html", page("about", ABOUT_HEAD));
  files.set("query/index.html", page("query", QUERY_HEAD));
  const { formerIds } = network.dataSet;
  for (const id of [...network.ids, ...Object.keys(formerIds)]) {
    const details = describe(network, texts, successorOf(formerIds, id));
    if (details !== null && isPath(id)) files.set(`${id}/index.html`, page(id, headOf(details)));
  }
  files.set("404.html", page(undefined, viewHead(network, DEFAULT_VIEW)));
  return files;
}

/** What shows embeds, and what asks questions. */
const NEEDS_SERVER =
  /^\/(entente-view\.js|assets\/(embed|LivePicture|renderConsole|mountConsole|language\.worker|lint)-.*)$/;

const QUERY_HEAD: PageHead = {
  title: "Query – Entente",
  description: "This copy of Entente is a folder of files: it answers no queries in Cypher.",
};

/** Of a page at a path; undefined: of that which a host shows wherever there is none. */
function pageWriter(dist: Dist, url: URL | undefined) {
  const built = textOf(dist.index);
  const fixed = url?.pathname.replace(/\/?$/, "/");
  return (path: string | undefined, head: PageHead): string => {
    const root = fixed ?? (path === undefined ? "/" : upFrom(path));
    const page = withRoot(withHead(built, head, tell(root, url, path)), root);
    // A folder's address ends with a slash: not every host leads there from one without.
    return page.replaceAll(/ href="([^"]*\/)(about|query)"/g, ' href="$1$2/"');
  };
}

function upFrom(path: string): string {
  return path === "" ? "./" : "../".repeat(path.split("/").length);
}

function tell(root: string, url: URL | undefined, path: string | undefined): Markup {
  return markup`<meta http-equiv="Content-Security-Policy" content="${POLICY_IN_PAGE}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="entente-root" content="${root}" />${
      url === undefined || path === undefined
        ? undefined
        : markup`
    <link rel="canonical" href="${new URL(path === "" ? "" : `${path}/`, url.href.replace(/\/?$/, "/")).href}" />`
    }`;
}

/** Whether an id can be a folder on any disk and an address as it stands. */
function isPath(id: string): boolean {
  return id.split("/").every((part) => /^[\w-][\w.-]*$/.test(part));
}
