MATCH (:Programme {id: $programme})<-[:OF_PROGRAMME]-(c:Cohort)
WHERE ($batch IS NULL OR $batch = c.batch) AND ($year IS NULL OR $year = c.year)
MATCH (c)<-[f:PARTICIPATED_IN]-(participant:Person)
OPTIONAL MATCH (participant)-[:HELD]->(post:Post)
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT c.label AS cohortName, participant.label AS personName, post.label AS postName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  c.id AS cohort, participant.id AS participant, post.id AS post, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY cohortName, personName, coalesce(postName, ''), fact, coalesce(post, ''), coalesce(published, ''), article,
  start
