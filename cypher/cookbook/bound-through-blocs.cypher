// title: What a state is bound by through its blocs
// answers: Agreements of blocs that the state was a member of on the day, or is today where the day is not known.
// leaves out: Whether the agreement binds members in law: many of a bloc’s texts do not.
// parameter: country (text, "EE", country): the state, by its ISO code
// shape: table and graph

MATCH (c:Country {code: $country})-[i:MEMBER_OF]->(b:Bloc)-[p:PARTY_TO]->(a:Agreement)
WHERE (i.from IS NULL OR a.date IS NULL OR left(i.from, 4) <= left(a.date, 4))
  AND (i.to IS NULL OR a.date < i.to)
RETURN b AS bloc, a AS agreement, a.date AS date, a.status AS status, COUNT { (a)-[:REPORTED_BY]->() } AS sources,
  [i, p] AS links
ORDER BY b.name, coalesce(date, '') DESC
