// title: What has expired or been ended
// answers: Agreements that expired, were terminated or suspended, and what came after them.
// leaves out: Agreements that simply fell asleep.
// shape: table and graph

MATCH (a:Agreement)
WHERE a.status IN ['expired', 'terminated', 'suspended'] OR a.ended IS NOT NULL
OPTIONAL MATCH (b:Agreement)-[r]->(a) WHERE NOT type(r) IN ['IMPLEMENTS', 'ACCEDES_TO']
RETURN a AS agreement, a.status AS status, a.date AS date, a.ended AS ended, collect(b) AS successors,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources, collect(r) AS links
ORDER BY coalesce(ended, '') DESC
