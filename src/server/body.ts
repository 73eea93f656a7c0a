/** Answers with a content hash as ETag, ready in the encodings that browsers take. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = "br" | "gzip" | "identity";

export interface Body {
  readonly type: string;
  /** Of the bytes before compression. */
  readonly hash: string;
  readonly bytes: { readonly [E in Encoding]: Buffer | undefined };
  /** Fulfilled when every encoding is there. */
  readonly complete: Promise<void>;
}

/** Below this many bytes compression gains nothing. */
const WORTH_COMPRESSING = 1_000;

/** For what is sent once or seldom: brotli of medium effort, at once. */
export async function bodyForNow(content: string | Buffer, type: string): Promise<Body> {
  const body = startBody(content, type);
  if (isWorthIt(body)) body.bytes.br = await compress(body.bytes.identity, 5);
  return body;
}

/** For what is sent to everyone: gzip at once, and the best brotli as soon as it is ready. */
export async function bodyForMany(content: string | Buffer, type: string): Promise<Body> {
  const body = startBody(content, type);
  if (!isWorthIt(body)) return body;
  body.bytes.gzip = await zip(body.bytes.identity);
  const complete = compress(body.bytes.identity, 11).then((bytes) => {
    body.bytes.br = bytes;
  });
  return { ...body, complete };
}

/** Answers 304 where the visitor has these very bytes. Every answer is to be checked again unless `cache` says more. */
export function sendBody(
  c: Context,
  body: Body,
  { status = 200, cache = "no-cache" }: { status?: ContentfulStatusCode; cache?: string } = {},
): Response {
  const encoding = chooseEncoding(c.req.header("Accept-Encoding") ?? "", body);
  const headers = {
    ETag: `"${body.hash}${encoding === "identity" ? "" : `-${encoding}`}"`,
    "Cache-Control": cache,
    Vary: "Accept-Encoding",
  };
  if (status === 200 && knows(c.req.header("If-None-Match"), body.hash)) {
    return c.body(null, 304, headers);
  }
  const bytes = body.bytes[encoding] ?? Buffer.alloc(0);
  return c.body(new Uint8Array(bytes), status, {
    ...headers,
    "Content-Type": body.type,
    "Content-Length": String(bytes.length),
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
  });
}

function startBody(content: string | Buffer, type: string) {
  const identity = Buffer.from(content);
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 32);
  const bytes: { br: Buffer | undefined; gzip: Buffer | undefined; identity: Buffer } = {
    br: undefined,
    gzip: undefined,
    identity,
  };
  return { type, hash, bytes, complete: Promise.resolve() };
}

function isWorthIt({ type, bytes }: ReturnType<typeof startBody>): boolean {
  return bytes.identity.length >= WORTH_COMPRESSING && !/^(font|image\/(?!svg))/.test(type);
}

function compress(bytes: Buffer, quality: number): Promise<Buffer> {
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The visitor's most wanted of those that are ready; brotli where the visitor is indifferent. */
function chooseEncoding(accepted: string, { bytes }: Body): Encoding {
  const weights = new Map(accepted.toLowerCase().split(",").map(readWeight));
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get("*") ?? 0;
  const [best] = (["br", "gzip"] as const)
    .filter((encoding) => bytes[encoding] !== undefined && weightOf(encoding) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  return best ?? "identity";
}

function readWeight(part: string): readonly [string, number] {
  const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight)];
}

/** Whatever the encoding: the tags of one content differ in their endings alone. */
function knows(ifNoneMatch: string | undefined, hash: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .some((tag) => tag === "*" || tag.replace(/(-br|-gzip)?"$/, '"') === `"${hash}"`);
}
