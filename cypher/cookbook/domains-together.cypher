// title: Which domains are agreed on together
// answers: Pairs of domains by the number of agreements that cover both.
// leaves out: Whether one text ties them together or only lists both.
// parameter: least (integer, 10, number): the least number of agreements
// shape: table and graph

MATCH (x:TechnologyDomain)<-[:COVERS]-(a:Agreement)-[:COVERS]->(y:TechnologyDomain)
WHERE x.code < y.code
WITH x, y, count(DISTINCT a) AS agreements
WHERE agreements >= $least
RETURN x AS domain, y AS with, agreements
ORDER BY agreements DESC
