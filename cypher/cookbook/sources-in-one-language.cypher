// title: Agreements with sources in one language only
// answers: Agreements of two sources or more that are all in one language, with that language.
// leaves out: Translations: an English page of a ministry counts as English.
// parameter: language (text, "en", language): the language, by its ISO code
// shape: table and graph

MATCH (a:Agreement)-[:REPORTED_BY]->(s:Source)
WHERE s.language IS NOT NULL
WITH a, collect(DISTINCT s.language) AS languages, collect(s.url) AS urls
WHERE languages = [$language] AND size(urls) > 1
RETURN a AS agreement, a.date AS date, size(urls) AS sources, urls, [()-[is:PARTY_TO]->(a) | is] AS links
ORDER BY coalesce(date, '') DESC
