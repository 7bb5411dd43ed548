MATCH (:Organization {id: $organization})-[f:SENT]->(c:Cohort) WHERE $year IS NULL OR $year = c.year
OPTIONAL MATCH (c)-[:VISITED]->(spot:Place|Organization)
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT c.label AS cohortName, spot.label AS placeName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  c.id AS cohort, spot.id AS visited, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY cohortName, coalesce(placeName, ''), fact, coalesce(visited, ''), coalesce(published, ''), article, start
