MATCH (e:Event) WHERE 'visit' IN e.kinds
CALL (e) {
  MATCH (e)-[:HAS_THEME]->(theme:Theme) RETURN theme
  UNION
  MATCH (e)-[:OF_COHORT]->(:Cohort)-[:HAS_THEME]->(theme:Theme) RETURN theme
}
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
RETURN theme.label AS themeName, count(DISTINCT e) AS visits, count(DISTINCT spot) AS places, theme.id AS theme
ORDER BY visits DESC, themeName, theme
