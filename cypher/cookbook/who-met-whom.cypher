// title: Which officials of two states put their names to one agreement
// answers: Pairs of officials who signed or announced the same agreement for different parties.
// leaves out: Meetings that left no agreement.
// parameter: country (text, "RU", country): the state, by its ISO code
// parameter: since (integer, 2015, year): the first year
// shape: table and graph

MATCH (o:Official)-[x:SIGNED|ANNOUNCED {onBehalfOf: $country}]->(a:Agreement)<-[y:SIGNED|ANNOUNCED]-(other:Official)
WHERE y.onBehalfOf <> $country AND a.year >= $since
RETURN a.date AS date, x.title AS title, y.title AS otherTitle, y.onBehalfOf AS otherParty, size(x.sources) AS sources, o, x, a, y, other
ORDER BY date DESC
