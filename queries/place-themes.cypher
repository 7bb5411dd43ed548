MATCH (:Place {id: $place})<-[:WITHIN*0..4]-(:Place)<-[:TOOK_PLACE_IN]-(e:Event)
WITH DISTINCT e
CALL (e) {
  MATCH (e)-[:HAS_THEME]->(theme:Theme) RETURN theme
  UNION
  MATCH (e)-[:OF_COHORT]->(:Cohort)-[:HAS_THEME]->(theme:Theme) RETURN theme
}
UNWIND coalesce(e.dates, [null]) AS date
OPTIONAL MATCH (e)-[:OF_COHORT]->(c:Cohort)
WITH coalesce(toInteger(left(toString(date), 4)), c.year) AS yearSeen, theme, e, c
RETURN yearSeen, theme.label AS themeName, count(DISTINCT e) AS events, count(DISTINCT c) AS cohorts,
  theme.id AS theme
ORDER BY coalesce(yearSeen, -1), themeName, theme
