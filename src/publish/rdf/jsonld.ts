/** JSON-LD: one object a subject, terms shortened by the context that stands in the file itself. */
import type { RdfObject, Subject } from "./statements.ts";
import { PREFIXES } from "./vocabulary.ts";

export function writeJsonLd(subjects: readonly Subject[]): string {
  const graph = subjects.map(({ iri, says }) => {
    const fields: Record<string, unknown[]> = {};
    for (const [predicate, object] of says) {
      const name = predicate === "rdf:type" ? "@type" : predicate;
      fields[name] = [...(fields[name] ?? []), toValue(name, object)];
    }
    return { "@id": iri, ...fields };
  });
  return `${JSON.stringify({ "@context": PREFIXES, "@graph": graph })}\n`;
}

function toValue(name: string, object: RdfObject): unknown {
  if ("iri" in object) return { "@id": object.iri };
  if ("term" in object) return name === "@type" ? object.term : { "@id": object.term };
  return object.datatype === "xsd:string"
    ? object.text
    : { "@value": object.text, "@type": object.datatype };
}
