MATCH (:Place {id: $place})<-[:VISITED]-(c:Cohort)-[:VISITED]->(other:Place) WHERE other.id <> $place
RETURN other.label AS placeName, count(DISTINCT c) AS cohorts, other.id AS other
ORDER BY cohorts DESC, placeName, other
