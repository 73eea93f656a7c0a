// title: What blocs agree with states and with one another
// answers: Agreements that a bloc is party to in its own name, with the others.
// leaves out: Agreements of its members.
// parameter: bloc (text, "EU", bloc): the bloc, by its code
// shape: table and graph

MATCH (b:Bloc {code: $bloc})-[p:PARTY_TO]->(a:Agreement)<-[q:PARTY_TO]-(other)
RETURN a.date AS date, a AS agreement, a.kind AS kind, other AS with, COUNT { (a)-[:REPORTED_BY]->() } AS sources,
  [p, q] AS links
ORDER BY coalesce(date, '') DESC
