// title: Triangles: three states that each tie with the other two
// answers: Groups of three states of which each pair has an agreement of its own.
// leaves out: Agreements of three parties, which tie all of them at once.
// parameter: country (text, "JP", country): the state, by its ISO code
// shape: table and graph

MATCH (x:Country {code: $country})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(y:Country)
WHERE COUNT { (a)<-[:PARTY_TO]-() } = 2
WITH DISTINCT x, y
MATCH (y)-[:PARTY_TO]->(b:Agreement)<-[:PARTY_TO]-(z:Country)-[:PARTY_TO]->(c:Agreement)<-[:PARTY_TO]-(x)
WHERE y.code < z.code AND COUNT { (b)<-[:PARTY_TO]-() } = 2 AND COUNT { (c)<-[:PARTY_TO]-() } = 2
RETURN x AS state, y AS second, z AS third, count(DISTINCT b) AS betweenSecondAndThird
ORDER BY betweenSecondAndThird DESC, y.name
