// title: One state's agreements
// answers: Every agreement that the state itself is party to, with the other parties, domains and number of sources.
// leaves out: Agreements of blocs that it belongs to.
// parameter: country (text, "IR", country): the state, by its ISO code
// shape: table

MATCH (c:Country {code: $country})-[p:PARTY_TO]->(a:Agreement)
RETURN a.date AS date, a.dateOf AS dateOf, a.name AS agreement, a.status AS status,
  [(o)-[:PARTY_TO]->(a) WHERE o <> c | o.name] AS with, [(a)-[:COVERS]->(d) | d.name] AS domains,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources, a.id AS id
ORDER BY date DESC
