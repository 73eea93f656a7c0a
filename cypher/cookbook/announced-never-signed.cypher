// title: Announced, and no source says signed
// answers: Agreements that were announced or launched since a year and have no signature on record.
// leaves out: Signatures that no source of the record names.
// parameter: since (integer, 2020, year): the first year
// shape: table and graph

MATCH (a:Agreement)
WHERE a.year >= $since AND a.dateOf IN ['announced', 'launched'] AND NOT EXISTS { ()-[:SIGNED]->(a) }
RETURN a.date AS date, a.dateOf AS dateOf, a AS agreement, [(p)-[:PARTY_TO]->(a) | p] AS parties,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources, [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY date DESC
