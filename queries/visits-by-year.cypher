MATCH (e:Event) WHERE 'visit' IN e.kinds
OPTIONAL MATCH (e)-[:OF_COHORT]->(c:Cohort)
OPTIONAL MATCH (c)-[:OF_PROGRAMME]->(p:Programme)
WITH e, c, p WHERE $programme IS NULL OR $programme = p.id
UNWIND coalesce(e.dates, [null]) AS date
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
WITH coalesce(toInteger(left(toString(date), 4)), c.year) AS yearSeen, e, c, spot
RETURN yearSeen, count(DISTINCT e) AS visits, count(DISTINCT c) AS cohorts, count(DISTINCT spot) AS places
ORDER BY coalesce(yearSeen, -1)
