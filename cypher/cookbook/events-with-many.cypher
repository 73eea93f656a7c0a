// title: At which meetings most was agreed
// answers: Meetings by the number of agreements made there, with dates and places.
// leaves out: Agreements without a meeting on record.
// shape: table and graph

MATCH (a:Agreement)-[at:AT_EVENT]->(e:Event)
WITH e, collect(a) AS agreements, collect(at) AS links
RETURN e AS event, e.date AS date, e.place AS place, size(agreements) AS count, agreements,
  reduce(n = 0, at IN links | n + size(at.sources)) AS sources, links
ORDER BY count DESC, coalesce(date, '') DESC
LIMIT 50
