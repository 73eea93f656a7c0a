// title: Which bodies take part most
// answers: Bodies of a state by the agreements that they have a role in, with the roles.
// leaves out: Bodies that a source only mentions in passing.
// parameter: country (text, "SG", country): the state, by its ISO code
// shape: table and graph

MATCH (o:Organisation)-[:BELONGS_TO]->(:Country {code: $country})
MATCH (o)-[part:TAKES_PART_IN]->(a:Agreement)
RETURN o AS body, o.kind AS kind, count(DISTINCT a) AS agreements, collect(DISTINCT part.role) AS roles,
  COUNT { (o)-[:TAKES_PART_IN]->()-[:REPORTED_BY]->() } AS sources, collect(part) AS links
ORDER BY agreements DESC, o.name
