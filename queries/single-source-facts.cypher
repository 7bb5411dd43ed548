MATCH (n:Person|Post|Organization|Place|Programme|Cohort|Event|Theme|Quotation|Article|Outlet {id: $node})
MATCH (n)-[f]-() WHERE type(f) <> 'MENTIONS' AND size(f.statedBy) = 1
MATCH (a:Article {id: f.statedBy[0]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
WITH DISTINCT f, a, o, startNode(f) AS s, endNode(f) AS t
RETURN s.label AS fromName, CASE WHEN type(f) = 'AT' AND s:Quotation THEN 'SAID_AT' ELSE type(f) END AS relation,
  t.label AS toName, o.label AS outlet,
  toString(a.published) AS published, a.url AS link, s.id AS subject, t.id AS object, a.id AS article, f.id AS fact
ORDER BY fromName, toName, fact
