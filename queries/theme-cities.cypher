MATCH (theme:Theme {id: $theme})
CALL (theme) {
  MATCH (theme)<-[:HAS_THEME]-(c:Cohort)-[f:VISITED]->(spot:Place|Organization) RETURN c, f, spot
  UNION
  MATCH (theme)<-[:HAS_THEME]-(e:Event)-[:OF_COHORT]->(c:Cohort)-[f:VISITED]->(spot:Place|Organization)
  WHERE e.id IN f.events
  RETURN c, f, spot
}
OPTIONAL MATCH (spot)-[:WITHIN]->(around:Place)
WITH theme, c, f, spot, around WHERE $place IS NULL OR $place IN [spot.id, around.id]
UNWIND coalesce(f.events, [null]) AS eventId
OPTIONAL MATCH (e:Event {id: eventId})
UNWIND coalesce(e.dates, [null]) AS date
WITH *, coalesce(toInteger(left(toString(date), 4)), c.year) AS yearSeen
WHERE $year IS NULL OR $year = yearSeen
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT yearSeen, theme.label AS themeName, spot.label AS placeName, c.label AS cohortName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  theme.id AS theme, spot.id AS visited, c.id AS cohort, e.id AS event, f.id AS fact, f.starts[i] AS start,
  a.id AS article
ORDER BY coalesce(yearSeen, -1), placeName, cohortName, fact, coalesce(event, ''), coalesce(published, ''), article,
  start
