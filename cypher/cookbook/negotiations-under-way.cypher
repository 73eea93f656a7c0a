// title: What is being negotiated
// answers: Agreements under negotiation with parties and domains.
// leaves out: Talks that no source reports.
// shape: table

MATCH (a:Agreement {status: 'negotiating'})
RETURN a.name AS agreement, [(p)-[:PARTY_TO]->(a) | p.name] AS parties, [(a)-[:COVERS]->(d) | d.name] AS domains,
  a.notes AS notes, [(a)-[:REPORTED_BY]->(s) | s.url] AS urls
ORDER BY agreement
