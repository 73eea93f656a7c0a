// title: What is being negotiated
// answers: Agreements under negotiation with parties and domains.
// leaves out: Talks that no source reports.
// shape: table and graph

MATCH (a:Agreement {status: 'negotiating'})
RETURN a AS agreement, [(p)-[:PARTY_TO]->(a) | p] AS parties, [(a)-[:COVERS]->(d) | d.name] AS domains,
  a.notes AS notes, [(a)-[:REPORTED_BY]->(s) | s.url] AS urls, [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY a.name
