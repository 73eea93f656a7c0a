// title: States with many ties but none on a domain
// answers: States by number of agreements that have not one on the domain.
// leaves out: Agreements through a bloc: an EU member is bound by the Union’s own.
// parameter: domain (text, "data-protection", domain): the domain; those narrower count too
// parameter: least (integer, 5, number): the least number of agreements
// shape: table and graph

MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)
WITH c, collect(DISTINCT a) AS agreements
WHERE size(agreements) >= $least AND NOT EXISTS {
  (c)-[:PARTY_TO]->()-[:COVERS]->()-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
}
RETURN c AS state, c.region AS region, size(agreements) AS agreements
ORDER BY agreements DESC, c.name
