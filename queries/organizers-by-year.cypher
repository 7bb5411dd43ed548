MATCH (body:Organization)<-[:ORGANIZED_BY]-(c:Cohort)
RETURN c.year AS yearSeen, body.label AS bodyName, count(DISTINCT c) AS cohorts, body.id AS body
ORDER BY coalesce(yearSeen, -1), bodyName, body
