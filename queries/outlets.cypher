MATCH (a:Article)-[:PUBLISHED_BY]->(o:Outlet)
RETURN o.label AS outletName, count(DISTINCT a) AS articles, toString(min(a.published)) AS first,
  toString(max(a.published)) AS last, o.id AS outlet
ORDER BY articles DESC, outletName, outlet
