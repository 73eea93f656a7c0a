// title: Agreements without a date
// answers: Agreements for which no source gives a date, with what their notes say.
// leaves out: Dates of entry into force, which may be known all the same.
// shape: table and graph

MATCH (a:Agreement)
WHERE a.date IS NULL
RETURN a AS agreement, a.status AS status, a.notes AS notes, [(a)-[:REPORTED_BY]->(s) | s.url] AS urls,
  [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY a.name
