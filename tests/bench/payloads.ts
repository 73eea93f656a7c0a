/** Bytes of the two payloads that the explorer is sent. */
import { brotliCompressSync, constants } from "node:zlib";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { readLayout } from "../../src/seed/layoutFile.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { dataVersion } from "../../src/seed/version.ts";
import type { Measured } from "./measured.ts";

const PICTURE_BAR = 100_000;

export async function measurePayloads(): Promise<Measured[]> {
  const { seed } = await readSeed([SEED_DIRECTORY]);
  if (seed === null) throw new Error("The seed has errors: npm run entente -- check");
  const dataSet = {
    ...dataVersion(seed),
    paths: ["seed"],
    records: seed.records.length,
    complete: true,
    counts: {},
    formerIds: seed.formerIds,
  };
  const layout = (await readLayout([SEED_DIRECTORY])) ?? NO_LAYOUT;
  const { picture, texts } = encodeSnapshot(toRows(seed), dataSet, layout);
  return [
    ...payload("Picture (/api/graph)", JSON.stringify(picture), PICTURE_BAR),
    ...payload("Texts (/api/graph/texts)", JSON.stringify(texts)),
  ];
}

function payload(what: string, json: string, bar?: number): Measured[] {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const small = brotliCompressSync(json, { params }).length;
  const whole = Buffer.byteLength(json);
  return [
    { what: `${what}, JSON`, size: "seed", value: whole, unit: "bytes" },
    {
      what: `${what}, brotli`,
      size: "seed",
      value: small,
      unit: "bytes",
      ratio: { value: small / whole, against: "JSON" },
      ...(bar !== undefined && {
        bar: { text: `under ${bar.toLocaleString("en-GB")}`, met: small < bar },
      }),
    },
  ];
}
