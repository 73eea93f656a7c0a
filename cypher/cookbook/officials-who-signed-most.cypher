// title: Which officials signed most, and for which body
// answers: Officials by the number of agreements that a source says they signed, with offices and parties.
// leaves out: Announcements without a signature, and signatories that no source names.
// parameter: since (integer, 2000, year): the first year
// shape: table and graph

MATCH (o:Official)-[signed:SIGNED]->(a:Agreement)
WHERE a.year >= $since
OPTIONAL MATCH (body:Entity {id: signed.organisation})
WITH o, collect(DISTINCT a) AS agreements, collect(DISTINCT body.name) AS bodies,
  collect(DISTINCT signed.onBehalfOf) AS parties, collect(signed) AS links
RETURN o AS official, size(agreements) AS signed, bodies, parties,
  size(reduce(all = [], link IN links | all + [s IN link.sources WHERE NOT s IN all])) AS sources, links
ORDER BY signed DESC, o.name
LIMIT 50
