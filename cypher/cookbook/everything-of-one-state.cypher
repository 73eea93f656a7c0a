// title: One state's agreements
// answers: Every agreement that the state itself is party to, with the other parties, domains and number of sources.
// leaves out: Agreements of blocs that it belongs to.
// parameter: country (text, "IR", country): the state, by its ISO code
// shape: table and graph

MATCH (c:Country {code: $country})-[p:PARTY_TO]->(a:Agreement)
RETURN a.date AS date, a.dateOf AS dateOf, a AS agreement, a.status AS status,
  [(o)-[:PARTY_TO]->(a) WHERE o <> c | o] AS with, [(a)-[:COVERS]->(d) | d.name] AS domains,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources, [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY coalesce(date, '') DESC
