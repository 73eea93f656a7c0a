// title: Which domains rise
// answers: Per domain the agreements before and since a year, and by what factor their yearly number grew.
// leaves out: The reach of an agreement: a treaty and a letter of intent count the same. Records are not complete for any year.
// parameter: since (integer, 2020, year): the first year
// shape: table and graph

MATCH (a:Agreement)-[:COVERS]->(d:TechnologyDomain)
WHERE a.year IS NOT NULL AND a.year >= $since - 10
WITH d, collect(DISTINCT a) AS agreements, date().year - $since + 1 AS years
WITH d, years, size([a IN agreements WHERE a.year < $since]) AS before,
  size([a IN agreements WHERE a.year >= $since]) AS after
RETURN d AS domain, before AS tenYearsBefore, after AS since,
  CASE before WHEN 0 THEN null ELSE round((after * 10.0) / (before * years), 2) END AS factor
ORDER BY factor DESC, since DESC
