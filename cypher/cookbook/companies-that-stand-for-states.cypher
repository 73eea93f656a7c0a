// title: Which foreign companies stand in for a state, where and in what
// answers: Agreements in which a party is present through a company alone, with the company and the domains.
// leaves out: Contracts between companies, which are no records here.
// shape: table

MATCH (c:Country)-[p:PARTY_TO]->(a:Agreement)
WHERE p.capacity = 'company'
OPTIONAL MATCH (o:Organisation {kind: 'company'})-[:TAKES_PART_IN]->(a) WHERE EXISTS { (o)-[:BELONGS_TO]->(c) }
RETURN c.name AS companyOf, collect(DISTINCT o.name) AS companies, a.name AS agreement, a.date AS date,
  [(host:Country)-[q:PARTY_TO]->(a) WHERE q.capacity <> 'company' | host.name] AS with,
  [(a)-[:COVERS]->(d) | d.name] AS domains, [id IN p.sources | id] AS sources
ORDER BY date DESC
