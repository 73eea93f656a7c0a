// title: What was agreed on a domain, clause by clause
// answers: Provisions that concern the domain, with standing, agreement and parties.
// leaves out: The wording of the text: provisions are in our own words.
// parameter: domain (text, "data-localisation", domain): the domain; those narrower count too
// shape: table

MATCH (a:Agreement)-[has:PROVIDES]->(p:Provision)-[:CONCERNS]->()-[:PART_OF*0..]->(:TechnologyDomain {code: $domain})
RETURN DISTINCT p.text AS provision, p.standing AS standing, a.name AS agreement, a.date AS date,
  [(c)-[:PARTY_TO]->(a) | c.name][0..6] AS parties, size(has.sources) AS sources
ORDER BY date DESC
