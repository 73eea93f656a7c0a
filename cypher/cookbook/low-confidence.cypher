// title: What rests on low confidence
// answers: Every relationship whose evidence is partial or disputed, with its sources.
// leaves out: Agreements whose own facts are doubtful but whose relationships are not.
// shape: table and graph

MATCH (x:Entity)-[claim]->(y:Entity)
WHERE claim.confidence = 'low'
OPTIONAL MATCH (s:Entity) WHERE s.id IN claim.sources
RETURN x AS from, claim, y AS to, collect(s.url) AS urls
