// title: Which foreign companies stand in for a state, where and in what
// answers: Agreements in which a party is present through a company alone, with the company and the domains.
// leaves out: Contracts between companies, which are no records here.
// shape: table and graph

MATCH (c:Country)-[p:PARTY_TO]->(a:Agreement)
WHERE p.capacity = 'company'
OPTIONAL MATCH (o:Organisation {kind: 'company'})-[part:TAKES_PART_IN]->(a) WHERE EXISTS { (o)-[:BELONGS_TO]->(c) }
WITH c, p, a, collect(DISTINCT o) AS companies, collect(part) AS parts
RETURN c AS companyOf, companies, a AS agreement, a.date AS date,
  [(host:Country)-[q:PARTY_TO]->(a) WHERE q.capacity <> 'company' | host] AS with,
  [(a)-[:COVERS]->(d) | d.name] AS domains, size(p.sources) AS sources, [()-[q:PARTY_TO]->(a) | q] + parts AS links
ORDER BY coalesce(date, '') DESC
