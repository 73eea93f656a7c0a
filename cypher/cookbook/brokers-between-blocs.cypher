// title: Which states broker between two blocs
// answers: States outside both blocs that tie with members of each, by how many members they reach.
// leaves out: Intent: a state may tie with both without meaning to stand between them. Members are those of today.
// parameter: first (text, "G7", bloc): one bloc, by its code
// parameter: second (text, "SCO", bloc): the other bloc, by its code
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: table and graph

MATCH (x:Bloc {code: $first})
MATCH (y:Bloc {code: $second})
MATCH (broker:Country)-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(m:Country)
WHERE COUNT { (a)<-[:PARTY_TO]-() } <= $most
  AND NOT EXISTS { (broker)-[i:MEMBER_OF]->(b) WHERE b IN [x, y] AND i.to IS NULL }
WITH x, y, broker, m, collect(DISTINCT a) AS shared
WITH broker,
  sum(CASE WHEN EXISTS { (m)-[i:MEMBER_OF]->(x) WHERE i.to IS NULL } THEN 1 ELSE 0 END) AS reachedOfFirst,
  sum(CASE WHEN EXISTS { (m)-[i:MEMBER_OF]->(y) WHERE i.to IS NULL } THEN 1 ELSE 0 END) AS reachedOfSecond
WHERE reachedOfFirst > 0 AND reachedOfSecond > 0
RETURN broker AS state, reachedOfFirst, reachedOfSecond
ORDER BY CASE WHEN reachedOfFirst < reachedOfSecond THEN reachedOfFirst ELSE reachedOfSecond END DESC, broker.name
