// title: Who ties with whom on a domain, by year
// answers: Each pair of states with an agreement on the domain, the years, and the sources that bear it out.
// leaves out: Ties through a bloc, agreements without a date, and agreements of very many parties.
// parameter: domain (text, "artificial-intelligence", domain): the domain; those narrower count too
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: table and graph

MATCH (d:TechnologyDomain)-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
MATCH (a:Agreement)-[:COVERS]->(d)
WHERE a.year IS NOT NULL AND COUNT { (a)<-[:PARTY_TO]-() } <= $most
WITH DISTINCT a
MATCH (x:Country)-[p:PARTY_TO]->(a)<-[q:PARTY_TO]-(y:Country)
WHERE x.code < y.code
WITH a.year AS year, x, y, collect(a) AS agreements, collect(p) + collect(q) AS links
RETURN year, x AS state, y AS with, agreements,
  COUNT { UNWIND agreements AS a MATCH (a)-[:REPORTED_BY]->(s) RETURN DISTINCT s } AS sources, links
ORDER BY year DESC, x.name, y.name
