// title: Where a word is used
// answers: Agreements and provisions that hold the words, by full-text search, best first.
// leaves out: Synonyms and other languages than those in the text.
// parameter: words (text, "source code", none): words to look for; quotation marks keep them together
// shape: table and graph

CALL db.index.fulltext.queryNodes('entity_text', $words) YIELD node, score
OPTIONAL MATCH (of:Agreement)-[link:PROVIDES]->(node)
RETURN labels(node)[-1] AS type, node AS found, of AS agreement, COUNT { (of)-[:REPORTED_BY]->() } AS sources,
  round(score, 2) AS score, link
ORDER BY score DESC
LIMIT 50
