// title: The shortest path of ties between two states
// answers: The shortest ways from one state to the other over agreements that they share with those in between.
// leaves out: Strength: a path over a convention of many is as short as one over a treaty of two, unless left out.
// parameter: country (text, "IR", country): the state, by its ISO code
// parameter: other (text, "EE", country): the state at the other end, by its ISO code
// parameter: most (integer, 12, number): agreements of more parties than this are left out
// shape: graph

MATCH path = ALL SHORTEST (x:Country {code: $country})
  ((:Country)-[:PARTY_TO]->(a:Agreement WHERE COUNT { (a)<-[:PARTY_TO]-() } <= $most)<-[:PARTY_TO]-(:Country)){1,6}
  (y:Country {code: $other})
RETURN path AS way
LIMIT 25
