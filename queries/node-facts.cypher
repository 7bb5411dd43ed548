MATCH (n:Person|Post|Organization|Place|Programme|Cohort|Event|Theme|Quotation|Article|Outlet {id: $node})
MATCH (n)-[f]-() WHERE type(f) <> 'MENTIONS'
WITH DISTINCT f, startNode(f) AS s, endNode(f) AS t
CALL (f) {
  UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
  MATCH (a:Article {id: f.articles[i]})
  OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
  RETURN f.sentences[i] AS sentence, o.label AS outlet, toString(a.published) AS published, a.url AS link,
    f.starts[i] AS start, a.id AS article
  UNION
  WITH f WHERE f.origin IS NOT NULL
  RETURN null AS sentence, f.origin AS outlet, null AS published, null AS link, null AS start, null AS article
}
RETURN DISTINCT s.label AS fromName,
  CASE WHEN type(f) = 'AT' AND s:Quotation THEN 'SAID_AT' ELSE type(f) END AS relation, t.label AS toName, sentence,
  outlet, published, link,
  s.id AS subject, t.id AS object, f.id AS fact, start, article
ORDER BY fromName, toName, fact, coalesce(published, ''), coalesce(article, ''), coalesce(start, -1)
