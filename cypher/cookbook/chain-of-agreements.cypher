// title: The chain of agreements that amend or follow one another
// answers: Every chain of agreements in which one amends, renews, implements, supersedes, accedes to or follows the other.
// leaves out: Chains that no source spells out.
// parameter: least (integer, 2, number): the least number of steps
// shape: graph

MATCH path = (last:Agreement)((:Agreement)-->(:Agreement))+(first:Agreement)
WHERE length(path) >= $least AND NOT EXISTS { (first)-->(:Agreement) } AND NOT EXISTS { (last)<--(:Agreement) }
RETURN path AS chain, relationships(path) AS steps
ORDER BY length(path) DESC
