// title: Who signed with both of two states
// answers: States that share an agreement with each of the two, and which.
// leaves out: Agreements of very many parties.
// parameter: country (text, "US", country): one state, by its ISO code
// parameter: other (text, "CN", country): the other state, by its ISO code
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: table

MATCH (x:Country {code: $country})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(c:Country)-[:PARTY_TO]->(b:Agreement)<-[:PARTY_TO]-(y:Country {code: $other})
WHERE NOT c IN [x, y] AND COUNT { (a)<-[:PARTY_TO]-() } <= $most AND COUNT { (b)<-[:PARTY_TO]-() } <= $most
WITH c, collect(DISTINCT a.name) AS withOne, collect(DISTINCT b.name) AS withOther
RETURN c.name AS state, withOne, withOther
ORDER BY size(withOne) + size(withOther) DESC, state
