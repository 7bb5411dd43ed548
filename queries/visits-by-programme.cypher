MATCH (e:Event)-[:OF_COHORT]->(c:Cohort)-[:OF_PROGRAMME]->(p:Programme) WHERE 'visit' IN e.kinds
UNWIND coalesce(e.dates, [null]) AS date
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
WITH p, coalesce(toInteger(left(toString(date), 4)), c.year) AS yearSeen, e, c, spot
RETURN p.label AS programmeName, yearSeen, count(DISTINCT e) AS visits, count(DISTINCT c) AS cohorts,
  count(DISTINCT spot) AS places, p.id AS programme
ORDER BY programmeName, programme, coalesce(yearSeen, -1)
