// title: Announced, and no source says signed
// answers: Agreements that were announced or launched since a year and have no signature on record.
// leaves out: Signatures that no source of the record names.
// parameter: since (integer, 2020, year): the first year
// shape: table

MATCH (a:Agreement)
WHERE a.year >= $since AND a.dateOf IN ['announced', 'launched'] AND NOT EXISTS { ()-[:SIGNED]->(a) }
RETURN a.date AS date, a.dateOf AS dateOf, a.name AS agreement, [(p)-[:PARTY_TO]->(a) | p.name] AS parties,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources
ORDER BY date DESC
