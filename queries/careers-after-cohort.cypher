MATCH (:Programme {id: $programme})<-[:OF_PROGRAMME]-(c:Cohort)
WHERE c.year IS NOT NULL AND ($batch IS NULL OR $batch = c.batch) AND ($year IS NULL OR $year = c.year)
MATCH (c)<-[:PARTICIPATED_IN]-(participant:Person)-[f:HELD]->(post:Post)
WHERE toInteger(left(toString(f.firstSeen), 4)) > c.year
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT c.label AS cohortName, participant.label AS personName, toString(f.firstSeen) AS firstSeen,
  toString(f.lastSeen) AS lastSeen, post.label AS postName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  c.id AS cohort, participant.id AS participant, post.id AS post, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY cohortName, personName, firstSeen, coalesce(lastSeen, ''), postName, fact, cohort, coalesce(published, ''),
  article, start
