// title: Which officials of two states put their names to one agreement
// answers: Pairs of officials who signed or announced the same agreement for different parties.
// leaves out: Meetings that left no agreement.
// parameter: country (text, "RU", country): the state, by its ISO code
// parameter: since (integer, 2015, year): the first year
// shape: table and graph

MATCH (o:Official)-[x:SIGNED|ANNOUNCED {onBehalfOf: $country}]->(a:Agreement)<-[y:SIGNED|ANNOUNCED]-(other:Official)
WHERE y.onBehalfOf <> $country AND a.year >= $since
RETURN a.date AS date, o AS official, x.title AS title, other AS with, y.title AS otherTitle, y.onBehalfOf AS otherParty,
  a AS agreement, size(x.sources) AS sources, [x, y] AS links
ORDER BY date DESC
