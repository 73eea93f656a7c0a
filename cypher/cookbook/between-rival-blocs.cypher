// title: Agreements between states of two blocs
// answers: Agreements that a member of one bloc and a member of the other are both party to.
// leaves out: Agreements of the blocs themselves. Members are those of today; who is in both blocs is left out.
// parameter: first (text, "G7", bloc): one bloc, by its code
// parameter: second (text, "SCO", bloc): the other bloc, by its code
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: table and graph

MATCH (x:Country)-[i:MEMBER_OF]->(:Bloc {code: $first}) WHERE i.to IS NULL
MATCH (y:Country)-[j:MEMBER_OF]->(:Bloc {code: $second}) WHERE j.to IS NULL AND x <> y
  AND NOT EXISTS { (x)-[k:MEMBER_OF]->(:Bloc {code: $second}) WHERE k.to IS NULL }
  AND NOT EXISTS { (y)-[k:MEMBER_OF]->(:Bloc {code: $first}) WHERE k.to IS NULL }
MATCH (x)-[p:PARTY_TO]->(a:Agreement)<-[r:PARTY_TO]-(y)
WHERE COUNT { (a)<-[:PARTY_TO]-() } <= $most
RETURN a.date AS date, x AS ofFirst, y AS ofSecond, a AS agreement, a.status AS status,
  COUNT { (a)-[:REPORTED_BY]->() } AS sources, [p, r] AS links
ORDER BY coalesce(date, '') DESC
