/** Turtle, for triple stores and rdflib. */
import { DataFactory, type NamedNode, Writer } from "n3";
import type { RdfObject, Subject } from "./statements.ts";
import { PREFIXES } from "./vocabulary.ts";

const { namedNode, literal, quad } = DataFactory;

export function writeTurtle(subjects: readonly Subject[]): Promise<string> {
  const writer = new Writer({ prefixes: { ...PREFIXES } });
  for (const { iri, says } of subjects)
    for (const [predicate, object] of says)
      writer.addQuad(quad(namedNode(iri), expand(predicate), toTerm(object)));
  return new Promise((resolve, reject) => {
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
}

function toTerm(object: RdfObject) {
  if ("iri" in object) return namedNode(object.iri);
  return "term" in object ? expand(object.term) : literal(object.text, expand(object.datatype));
}

function expand(term: string): NamedNode {
  const [prefix = "", ...rest] = term.split(":");
  return namedNode((PREFIXES[prefix as keyof typeof PREFIXES] ?? `${prefix}:`) + rest.join(":"));
}
