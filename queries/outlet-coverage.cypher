MATCH (:Outlet {id: $outlet})<-[:PUBLISHED_BY]-(a:Article)-[:MENTIONS]->(spot:Place)
RETURN spot.label AS placeName, count(DISTINCT a) AS articles, toString(min(a.published)) AS first,
  toString(max(a.published)) AS last, spot.id AS spot
ORDER BY articles DESC, placeName, spot
