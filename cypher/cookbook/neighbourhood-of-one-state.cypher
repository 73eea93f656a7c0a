// title: One state's agreements as a graph
// answers: The state, its agreements and everyone else who is party to them.
// leaves out: Agreements of very many parties.
// parameter: country (text, "IR", country): the state, by its ISO code
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: graph

MATCH path = (:Country {code: $country})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-()
WHERE COUNT { (a)<-[:PARTY_TO]-() } <= $most
RETURN path
