MATCH (theme:Theme {id: $theme})
CALL (theme) {
  MATCH (theme)<-[:HAS_THEME]-(e:Event)-[:TOOK_PLACE_IN]->(spot:Place) RETURN e, spot
  UNION
  MATCH (theme)<-[:HAS_THEME]-(:Cohort)<-[:OF_COHORT]-(e:Event)-[:TOOK_PLACE_IN]->(spot:Place) RETURN e, spot
}
UNWIND coalesce(e.dates, [null]) AS date
OPTIONAL MATCH (e)-[:OF_COHORT]->(c:Cohort)
WITH coalesce(toInteger(left(toString(date), 4)), c.year) AS yearSeen, spot, date, e, c
RETURN yearSeen, spot.label AS placeName, count(DISTINCT e) AS events, count(DISTINCT c) AS cohorts,
  toString(min(date)) AS first, spot.id AS spot
ORDER BY coalesce(yearSeen, -1), placeName, spot
