// title: Officials who were seen in several offices
// answers: Officials with more than one title or body on record, and the days on which they were seen.
// leaves out: Terms of office: only days of agreements are known.
// shape: table and graph

MATCH (o:Official)-[h:HOLDS_OFFICE]->(body:Organisation)
WITH o, collect({title: h.title, body: body.name, seen: h.seen, sources: size(h.sources)}) AS offices, collect(h) AS links
WHERE size(offices) > 1
RETURN o AS official, offices, links
ORDER BY size(offices) DESC, o.name
