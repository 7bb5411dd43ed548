MATCH (e:Event)-[:HOSTED_BY]->(host:Person|Organization) WHERE 'visit' IN e.kinds
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
UNWIND coalesce(e.dates, [null]) AS date
RETURN host.label AS hostName, count(DISTINCT e) AS visits, count(DISTINCT spot) AS places,
  toString(min(date)) AS first, toString(max(date)) AS last, host.id AS host
ORDER BY visits DESC, hostName, host
