MATCH (spot:Place)<-[:TOOK_PLACE_IN]-(e:Event) WHERE 'visit' IN e.kinds
OPTIONAL MATCH (e)-[:OF_COHORT]->(c:Cohort)
UNWIND coalesce(e.dates, [null]) AS date
RETURN spot.label AS placeName, count(DISTINCT e) AS visits, count(DISTINCT c) AS cohorts,
  toString(min(date)) AS first, toString(max(date)) AS last, spot.id AS spot
ORDER BY visits DESC, placeName, spot
