// title: A state's portfolio against its bloc's
// answers: For each domain the share of the state’s agreements that cover it, beside the share among the members of the bloc.
// leaves out: Why it differs. Members are those of today.
// parameter: country (text, "EE", country): the state, by its ISO code
// parameter: bloc (text, "EU", bloc): the bloc, by its code
// shape: table and graph

MATCH (c:Country {code: $country})-[:PARTY_TO]->(own:Agreement)
WITH collect(DISTINCT own) AS own
MATCH (m:Country)-[i:MEMBER_OF]->(:Bloc {code: $bloc}) WHERE i.to IS NULL
MATCH (m)-[:PARTY_TO]->(a:Agreement)
WITH own, collect(DISTINCT a) AS together
MATCH (d:TechnologyDomain)
WITH d, own, together, size([a IN own WHERE EXISTS { (a)-[:COVERS]->(d) }]) AS ofState,
  size([a IN together WHERE EXISTS { (a)-[:COVERS]->(d) }]) AS ofBloc
WHERE ofState > 0 OR ofBloc > 0
RETURN d AS domain, ofState AS agreementsOfState, round(100.0 * ofState / size(own), 1) AS percentOfState,
  round(100.0 * ofBloc / size(together), 1) AS percentOfBloc
ORDER BY abs(percentOfState - percentOfBloc) DESC
