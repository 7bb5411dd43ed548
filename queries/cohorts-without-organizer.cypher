MATCH (c:Cohort) WHERE NOT EXISTS { (c)-[:ORGANIZED_BY]->() }
RETURN c.label AS cohortName, c.year AS yearSeen, COUNT { (c)<-[:MENTIONS]-(:Article) } AS articles, c.id AS cohort
ORDER BY articles DESC, cohortName, cohort, coalesce(yearSeen, -1)
