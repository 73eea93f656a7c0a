// title: The chain of agreements that amend or follow one another
// answers: Every chain of agreements in which one amends, renews, implements, supersedes, accedes to or follows the other.
// leaves out: Chains that no source spells out.
// parameter: least (integer, 2, number): the least number of steps
// shape: graph

MATCH path = (last:Agreement)-[:AMENDS|RENEWS|IMPLEMENTS|SUPERSEDES|ACCEDES_TO|FOLLOWS]->+(first:Agreement)
WHERE length(path) >= $least AND NOT EXISTS { (first)-[:AMENDS|RENEWS|IMPLEMENTS|SUPERSEDES|ACCEDES_TO|FOLLOWS]->() }
  AND NOT EXISTS { (last)<-[:AMENDS|RENEWS|IMPLEMENTS|SUPERSEDES|ACCEDES_TO|FOLLOWS]-() }
RETURN [a IN nodes(path) | a.name] AS chain, [r IN relationships(path) | type(r)] AS steps, path
ORDER BY length(path) DESC
