// title: Who reports
// answers: Publishers by the number of agreements that rest on them, and of those that rest on nobody else.
// leaves out: How good a publisher is.
// shape: table

MATCH (a:Agreement)-[:REPORTED_BY]->(s:Source)
WITH s.publisher AS publisher, collect(DISTINCT a) AS agreements, count(DISTINCT s) AS sources
RETURN publisher, size(agreements) AS agreements, sources,
  size([a IN agreements WHERE NOT EXISTS { MATCH (a)-[:REPORTED_BY]->(o:Source) WHERE o.publisher <> publisher }]) AS onThisAlone
ORDER BY agreements DESC, publisher
LIMIT 60
