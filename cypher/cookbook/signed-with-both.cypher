// title: Who signed with both of two states
// answers: States that share an agreement with each of the two, and which.
// leaves out: Agreements of very many parties.
// parameter: country (text, "US", country): one state, by its ISO code
// parameter: other (text, "CN", country): the other state, by its ISO code
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: table and graph

MATCH (x:Country {code: $country})-[p:PARTY_TO]->(a:Agreement)<-[q:PARTY_TO]-(c:Country)-[r:PARTY_TO]->(b:Agreement)<-[s:PARTY_TO]-(y:Country {code: $other})
WHERE NOT c IN [x, y] AND COUNT { (a)<-[:PARTY_TO]-() } <= $most AND COUNT { (b)<-[:PARTY_TO]-() } <= $most
UNWIND [p, q, r, s] AS link
WITH c, collect(DISTINCT a) AS withOne, collect(DISTINCT b) AS withOther, collect(DISTINCT link) AS links
RETURN c AS state, withOne, withOther, links
ORDER BY size(withOne) + size(withOther) DESC, c.name
