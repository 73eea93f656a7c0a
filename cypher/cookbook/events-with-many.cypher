// title: At which meetings most was agreed
// answers: Meetings by the number of agreements made there, with dates and places.
// leaves out: Agreements without a meeting on record.
// shape: table

MATCH (a:Agreement)-[at:AT_EVENT]->(e:Event)
WITH e, collect(a) AS agreements, collect(at.sources) AS cited
RETURN e.name AS event, e.date AS date, e.place AS place, size(agreements) AS count, [a IN agreements | a.name] AS agreements,
  reduce(n = 0, list IN cited | n + size(list)) AS sources
ORDER BY count DESC, date DESC
LIMIT 50
