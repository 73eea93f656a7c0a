// title: Agreements with one source only
// answers: Agreements that rest on a single source, with its address.
// leaves out: Whether the one source is a primary one: see its publisher.
// parameter: since (integer, 2000, year): the first year
// shape: table and graph

MATCH (a:Agreement)-[:REPORTED_BY]->(s:Source)
WITH a, collect(s) AS sources
WHERE size(sources) = 1 AND a.year >= $since
RETURN a AS agreement, a.date AS date, a.confidence AS confidence, sources[0].publisher AS publisher,
  sources[0].url AS url, [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY date DESC
