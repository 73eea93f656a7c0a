/** Checks the ties between records: that they lead to a record, once, and never round in a circle. */
import { doubles } from "./doubles.ts";
import type { Drafts, LocatedDraft } from "./drafts.ts";
import type { Known } from "./known.ts";
import type { AgreementRecord } from "./record.ts";
import type { Report } from "./report.ts";
import { quote } from "./words.ts";

type Located = LocatedDraft<AgreementRecord>;

export function checkRelations({ records }: Drafts, known: Known, report: Report): void {
  for (const record of records) {
    for (const [place, relation] of (record.value.relations ?? []).entries()) {
      const message =
        relation?.to !== undefined && relation.to === record.value.id
          ? "A record cannot relate to itself."
          : known.records.unknown(relation?.to);
      if (message !== undefined)
        report.error(record, { path: ["relations", place, "to"], message });
    }
    for (const { place, key } of doubles(
      record.value.relations,
      (relation) => relation?.to && relation.kind && `${relation.kind} ${relation.to}`,
    ))
      report.error(record, { path: ["relations", place], message: `${quote(key)} stands twice.` });
  }
  for (const { record, place, circle } of circles(records))
    report.error(record, {
      path: ["relations", place, "to"],
      message: `Goes round in a circle: ${circle.join(" → ")}.`,
    });
}

interface Circle {
  readonly record: Located;
  readonly place: number;
  readonly circle: readonly string[];
}

/** Each circle once, at the relation that closes it: a depth-first walk that keeps its own stack. */
function circles(records: readonly Located[]): readonly Circle[] {
  const byId = new Map(records.map((record) => [record.value.id, record]));
  const done = new Set<Located>();
  const found: Circle[] = [];
  for (const start of records) {
    const stack = [{ record: start, next: 0 }];
    const onPath = new Set<Located>([start]);
    while (!done.has(start)) {
      const top = stack.at(-1);
      if (top === undefined) break;
      const relations = top.record.value.relations ?? [];
      if (top.next >= relations.length) {
        done.add(top.record);
        onPath.delete(top.record);
        stack.pop();
        continue;
      }
      const place = top.next;
      top.next += 1;
      const to = byId.get(relations[place]?.to);
      if (to === undefined || to === top.record || done.has(to)) continue;
      if (onPath.has(to)) {
        const ids = stack.map(({ record }) => record.value.id ?? "");
        const circle = [...ids.slice(ids.indexOf(to.value.id ?? "")), to.value.id ?? ""];
        found.push({ record: top.record, place, circle });
      } else {
        stack.push({ record: to, next: 0 });
        onPath.add(to);
      }
    }
  }
  return found;
}
