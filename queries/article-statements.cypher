MATCH (a:Article {id: $article})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
CALL (a) {
  MATCH (a)-[:MENTIONS|QUOTED]->(n)-[f]-() WHERE type(f) <> 'MENTIONS' AND a.id IN f.articles RETURN f
  UNION
  MATCH (a)-[f:QUOTED]->() RETURN f
  UNION
  MATCH (a)<-[f:IN]-(:Quotation) RETURN f
  UNION
  MATCH (a)<-[:IN]-(:Quotation)-[f:AT|SAID_BY]->() WHERE a.id IN f.articles RETURN f
  UNION
  MATCH (a)-[:MENTIONS]->()-[:HELD]->(:Post)-[f:AT]->() WHERE a.id IN f.articles RETURN f
}
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
WITH a, o, f, i, startNode(f) AS s, endNode(f) AS t WHERE f.articles[i] = a.id
RETURN DISTINCT s.label AS fromName,
  CASE WHEN type(f) = 'AT' AND s:Quotation THEN 'SAID_AT' ELSE type(f) END AS relation, t.label AS toName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  s.id AS subject, t.id AS object, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY start, fromName, toName, fact
