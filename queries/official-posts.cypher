MATCH (:Person {id: $person})-[f:HELD]->(post:Post)
OPTIONAL MATCH (post)-[:AT]->(body:Organization)
UNWIND post.titles AS postName
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT toString(f.firstSeen) AS firstSeen, toString(f.lastSeen) AS lastSeen, postName,
  body.label AS bodyName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  post.id AS post, body.id AS body, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY coalesce(firstSeen, ''), coalesce(lastSeen, ''), postName, coalesce(bodyName, ''), fact, coalesce(body, ''),
  coalesce(published, ''), article, start
