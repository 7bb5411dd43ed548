MATCH (:Programme {id: $programme})<-[:OF_PROGRAMME]-(c:Cohort)
WHERE ($batch IS NULL OR $batch = c.batch) AND ($year IS NULL OR $year = c.year)
MATCH (c)-[f:VISITED|ORGANIZED_BY|HAS_THEME|OF_PROGRAMME|PARTICIPATED_IN|SENT|OF_COHORT]-(other)
RETURN c.label AS cohortName, type(f) AS relation, other.label AS otherName,
  size(coalesce(f.statedBy, [])) AS articles, toString(f.firstSeen) AS firstSeen, toString(f.lastSeen) AS lastSeen,
  c.id AS cohort, other.id AS other, f.id AS fact
ORDER BY cohortName, cohort, coalesce(firstSeen, ''), otherName, fact
