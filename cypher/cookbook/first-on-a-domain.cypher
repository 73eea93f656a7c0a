// title: Who was first on a domain
// answers: The earliest agreements on the domain, with parties.
// leaves out: Undated agreements, and what has not been recorded.
// parameter: domain (text, "quantum", domain): the domain; those narrower count too
// shape: table

MATCH (a:Agreement)-[:COVERS]->()-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
WHERE a.date IS NOT NULL
WITH DISTINCT a
RETURN a.date AS date, a.name AS agreement, a.kind AS kind, [(p)-[:PARTY_TO]->(a) | p.name][0..8] AS parties,
  [(a)-[:REPORTED_BY]->(s) | s.url] AS urls
ORDER BY date
LIMIT 25
