// title: Which states tie with the most others
// answers: States by the number of other states they share an agreement with.
// leaves out: How much each tie weighs: see the ties lens for that.
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: table and graph

MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(other:Country)
WHERE COUNT { (a)<-[:PARTY_TO]-() } <= $most
RETURN c AS state, count(DISTINCT other) AS partners, count(DISTINCT a) AS agreements
ORDER BY partners DESC, c.name
LIMIT 50
