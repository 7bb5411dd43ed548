MATCH (:Post {id: $post})<-[f:HELD]-(holder:Person)
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT toString(f.firstSeen) AS firstSeen, toString(f.lastSeen) AS lastSeen, holder.label AS personName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  holder.id AS holder, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY coalesce(firstSeen, ''), coalesce(lastSeen, ''), personName, fact, coalesce(published, ''), article, start
