// title: What has expired or been ended
// answers: Agreements that expired, were terminated or suspended, and what came after them.
// leaves out: Agreements that simply fell asleep.
// shape: table

MATCH (a:Agreement)
WHERE a.status IN ['expired', 'terminated', 'suspended'] OR a.ended IS NOT NULL
RETURN a.name AS agreement, a.status AS status, a.date AS date, a.ended AS ended,
  [(b:Agreement)-[r:RENEWS|SUPERSEDES|FOLLOWS|AMENDS]->(a) | b.name] AS successors,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources
ORDER BY ended DESC
