// Constraints and indexes. Derived from the ontology (src/model/ontology.ts) by `npm run derive`:
// do not edit here. `entente load` makes sure of them; running this file by hand does no harm.

// Every node of ours is found by its id, and an id is used once.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

// There is one node that says which data the database holds.
CREATE CONSTRAINT data_set_key IF NOT EXISTS FOR (d:DataSet) REQUIRE d.key IS UNIQUE;

// Look-up by name.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);

// Look-up by code.
CREATE INDEX country_code IF NOT EXISTS FOR (n:Country) ON (n.code);

// Look-up by code.
CREATE INDEX country_alpha3 IF NOT EXISTS FOR (n:Country) ON (n.alpha3);

// Look-up by code.
CREATE INDEX bloc_code IF NOT EXISTS FOR (n:Bloc) ON (n.code);

// Look-up by code.
CREATE INDEX technologydomain_code IF NOT EXISTS FOR (n:TechnologyDomain) ON (n.code);

// Ranges of years.
CREATE INDEX agreement_year IF NOT EXISTS FOR (n:Agreement) ON (n.year);

// Full-text search: CALL db.index.fulltext.queryNodes('entity_text', 'cyber*').
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.short, n.code, n.alpha3, n.aliases, n.text, n.publisher] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
