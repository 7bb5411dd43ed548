MATCH (body:Organization)<-[:ORGANIZED_BY]-(c:Cohort)<-[:OF_COHORT]-(e:Event) WHERE 'visit' IN e.kinds
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
RETURN body.label AS bodyName, count(DISTINCT e) AS visits, count(DISTINCT c) AS cohorts,
  count(DISTINCT spot) AS places, body.id AS body
ORDER BY visits DESC, bodyName, body
