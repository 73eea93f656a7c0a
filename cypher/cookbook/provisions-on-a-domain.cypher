// title: What was agreed on a domain, clause by clause
// answers: Provisions that concern the domain, with standing, agreement and parties.
// leaves out: The wording of the text: provisions are in our own words.
// parameter: domain (text, "data-localisation", domain): the domain; those narrower count too
// shape: table and graph

MATCH (a:Agreement)-[has:PROVIDES]->(p:Provision)-[:CONCERNS]->()-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
RETURN DISTINCT p AS provision, p.standing AS standing, a AS agreement, a.date AS date,
  [(c)-[:PARTY_TO]->(a) | c.name] AS parties, size(has.sources) AS sources, has AS link
ORDER BY coalesce(date, '') DESC
