MATCH (:Place {id: $place})<-[:WITHIN*0..4]-(spot:Place)<-[:VISITED]-(c:Cohort)<-[f:SENT]-(body:Organization)
OPTIONAL MATCH (c)-[:OF_PROGRAMME]->(p:Programme)
WITH spot, c, f, body, p
WHERE ($programme IS NULL OR $programme = p.id) AND ($year IS NULL OR $year = c.year)
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT body.label AS bodyName, c.label AS cohortName, spot.label AS placeName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  body.id AS organization, c.id AS cohort, spot.id AS visited, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY bodyName, cohortName, placeName, fact, visited, coalesce(published, ''), article, start
