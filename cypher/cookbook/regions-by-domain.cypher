// title: Which regions agree on a domain
// answers: Per region of the United Nations the states with an agreement on the domain and the number of agreements.
// leaves out: Weight within the region: see the states.
// parameter: domain (text, "submarine-cables", domain): the domain; those narrower count too
// shape: table

MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)-[:COVERS]->()-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
MATCH (a)-[:REPORTED_BY]->(s:Source)
RETURN c.region AS region, count(DISTINCT c) AS states, count(DISTINCT a) AS agreements, count(DISTINCT s) AS sources
ORDER BY agreements DESC
