// title: Who was first on a domain
// answers: The earliest agreements on the domain, with parties.
// leaves out: Undated agreements, and what has not been recorded.
// parameter: domain (text, "quantum", domain): the domain; those narrower count too
// shape: table and graph

MATCH (a:Agreement)-[:COVERS]->()-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
WHERE a.date IS NOT NULL
WITH DISTINCT a
RETURN a.date AS date, a AS agreement, a.kind AS kind, [(p)-[:PARTY_TO]->(a) | p] AS parties,
  [(a)-[:REPORTED_BY]->(s) | s.url] AS urls, [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY date
LIMIT 25
