MATCH (body:Organization)-[:SENT]->(c:Cohort)-[:VISITED]->(spot:Place)
RETURN body.label AS bodyName, spot.label AS placeName, count(DISTINCT c) AS cohorts, body.id AS body, spot.id AS spot
ORDER BY bodyName, body, cohorts DESC, placeName, spot
