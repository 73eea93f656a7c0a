/** Checks one record: whether what it names exists, whether its parts agree, and whether each claim has its support. */
import type { BodyNode } from "./bodies.ts";
import { checkDates } from "./checkDates.ts";
import { checkSupport } from "./checkSupport.ts";
import { doubles } from "./doubles.ts";
import type { RecordDraft } from "./drafts.ts";
import type { Draft, Finding } from "./explain.ts";
import { provisionId } from "./ids.ts";
import type { Known } from "./known.ts";
import type { AgreementRecord } from "./record.ts";
import type { Report } from "./report.ts";
import { didYouMean, listing, quote } from "./words.ts";

type Told = Draft<AgreementRecord>;

export function checkRecord(located: RecordDraft, known: Known, report: Report): void {
  const record = located.value;
  const findings = [
    ...fileNamed(record, located.fileName),
    ...parties(record, known),
    ...(record.signatories ?? []).flatMap((_, place) => signatory(record, place, known)),
    ...bodies(record, known),
    ...domains(record, known),
    ...provisions(record, known),
    ...checkDates(record),
    ...checkSupport(record),
  ];
  for (const finding of findings) report.error(located, finding);
  for (const finding of companiesOnly(record, known)) report.warn(located, finding);
}

function fileNamed({ id }: Told, fileName: string): readonly Finding[] {
  if (id === undefined || id === fileName) return [];
  return [
    {
      path: ["id"],
      message: `The file of ${quote(id)} is named ${quote(`${fileName}.yaml`)}. Name it ${quote(`${id}.yaml`)}.`,
    },
  ];
}

function parties(record: Told, known: Known): readonly Finding[] {
  const codes = record.parties ?? [];
  const strangers = Object.keys(record.capacity ?? {}).filter((code) => !codes.includes(code));
  return [
    ...codes.flatMap((code, place) => unknown(["parties", place], known.parties.unknown(code))),
    ...doubles(codes, (code) => code).map(({ place, key }) => twice(["parties", place], key)),
    ...strangers.map(
      (code): Finding => ({
        path: ["capacity", code],
        at: "key",
        message: `${quote(code)} is no party of this record.${didYouMean(code, present(codes))} Parties: ${listing(present(codes))}.`,
      }),
    ),
    ...(record.partiesComplete === false && record.notes === undefined
      ? [
          {
            path: ["partiesComplete"],
            message: "`notes` must say which parties the sources do not name.",
          },
        ]
      : []),
  ];
}

function signatory(record: Told, place: number, known: Known): readonly Finding[] {
  const person = record.signatories?.[place];
  if (person === undefined) return [];
  const { name, country, onBehalfOf, organisation } = person;
  const path = ["signatories", place] as const;
  const field = onBehalfOf === undefined ? "country" : "onBehalfOf";
  const party = onBehalfOf ?? country;
  const all = present(record.parties ?? []);
  const findings = [
    ...unknown([...path, "country"], known.parties.unknown(country)),
    ...unknown([...path, "onBehalfOf"], known.parties.unknown(onBehalfOf)),
  ];
  if (party !== undefined && !all.includes(party) && known.parties.unknown(party) === undefined)
    findings.push({
      path: [...path, field],
      message: `${quote(name ?? "The person")} signs for ${quote(party)}, which is no party of this record (${listing(all)}). Name the party under \`onBehalfOf\`.`,
    });
  if (
    organisation !== undefined &&
    country !== undefined &&
    kindOf(known.body(organisation, country)) === undefined
  )
    findings.push({
      path: [...path, "organisation"],
      message: `No record and no table says what kind of body ${quote(organisation)} (${country}) is.${didYouMean(organisation, known.bodies(country))} A new one goes into organisations.yaml.`,
    });
  const same = (record.signatories ?? [])
    .slice(0, place)
    .some(
      (other) => other?.name === name && other?.country === country && other?.act === person.act,
    );
  if (same && name !== undefined)
    findings.push({ path, message: `${quote(name)} stands twice among the signatories.` });
  return findings;
}

function bodies(record: Told, known: Known): readonly Finding[] {
  const key = (body: NonNullable<Told["organisations"]>[number]) =>
    body?.name && `${body.name} (${body.country ?? "international"}), ${body.role ?? "no role"}`;
  return [
    ...(record.organisations ?? []).flatMap((body, place) =>
      unknown(["organisations", place, "country"], known.parties.unknown(body?.country)),
    ),
    ...doubles(record.organisations, key).map(({ place, key: body }) =>
      twice(["organisations", place], body),
    ),
  ];
}

function domains(record: Told, known: Known): readonly Finding[] {
  return [
    ...(record.domains ?? []).flatMap((code, place) =>
      unknown(["domains", place], known.domains.unknown(code)),
    ),
    ...doubles(record.domains, (code) => code).map(({ place, key }) =>
      twice(["domains", place], key),
    ),
  ];
}

function provisions(record: Told, known: Known): readonly Finding[] {
  const all = record.provisions ?? [];
  return [
    ...all.flatMap((provision, place) => {
      const path = ["provisions", place, "domain"];
      const { domain, standing } = provision ?? {};
      const stranger = known.domains.unknown(domain);
      if (stranger !== undefined) return [{ path, message: stranger }];
      if (domain === undefined || standing === "discussed" || record.domains === undefined)
        return [];
      if (record.domains.includes(domain)) return [];
      return [
        {
          path,
          message: `${quote(domain)} is missing among the record's \`domains\`; only what was merely discussed may do without.`,
        },
      ];
    }),
    ...doubles(all, (provision) =>
      provision?.text === undefined ? undefined : provisionId(record.id ?? "", provision.text),
    ).map(({ place }) => twice(["provisions", place, "text"], all[place]?.text ?? "")),
  ];
}

/** Parties for which only companies appear, and that the record calls states nevertheless. */
function companiesOnly(record: Told, known: Known): readonly Finding[] {
  return present(record.parties ?? []).flatMap((code) => {
    if (record.capacity?.[code] !== undefined) return [];
    const signing = (record.signatories ?? [])
      .filter((person) => (person?.onBehalfOf ?? person?.country) === code)
      .map((person) => person?.organisation && known.body(person.organisation, person.country));
    const taking = (record.organisations ?? [])
      .filter((body) => body?.country === code)
      .map((body) => body?.name && known.body(body.name, code));
    const kinds = [...signing, ...taking].map((body) => (body ? kindOf(body) : "unknown"));
    if (kinds.length === 0 || kinds.some((kind) => kind !== "company")) return [];
    return [
      {
        path: ["parties", (record.parties ?? []).indexOf(code)],
        message: `Only companies stand behind ${quote(code)}. If no public body does, say so: \`capacity: {${code}: company}\`.`,
      },
    ];
  });
}

function kindOf(body: BodyNode): string | undefined {
  return body.label === "Bloc" ? "bloc" : body.kind;
}

function unknown(path: Finding["path"], message: string | undefined): Finding[] {
  return message === undefined ? [] : [{ path, message }];
}

function twice(path: Finding["path"], what: string): Finding {
  return { path, message: `${quote(what)} stands twice.` };
}

function present<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item): item is T => item !== undefined);
}
