MATCH (person:Person) WHERE NOT EXISTS { (person)-[:HELD]->() }
RETURN person.label AS personName, COUNT { (person)<-[:MENTIONS]-(:Article) } AS articles, person.id AS person
ORDER BY articles DESC, personName, person
