MATCH (e:Event) WHERE 'visit' IN e.kinds AND e.dates IS NULL
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
RETURN e.label AS eventName, spot.label AS placeName, COUNT { (e)<-[:MENTIONS]-(:Article) } AS articles,
  e.id AS event,
  spot.id AS spot
ORDER BY articles DESC, eventName, event, coalesce(spot, '')
