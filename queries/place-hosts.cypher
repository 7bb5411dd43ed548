MATCH (:Place {id: $place})<-[:WITHIN*0..4]-(spot:Place)<-[:TOOK_PLACE_IN]-(e:Event) WHERE 'visit' IN e.kinds
MATCH (e)-[f:HOSTED_BY]->(host:Person|Organization)
OPTIONAL MATCH (e)-[:OF_COHORT]->(c:Cohort)
OPTIONAL MATCH (c)-[:OF_PROGRAMME]->(p:Programme)
WITH e, f, host, c, p WHERE $programme IS NULL OR $programme = p.id
UNWIND coalesce(e.dates, [null]) AS date
WITH * WHERE ($year IS NULL OR $year = coalesce(toInteger(left(toString(date), 4)), c.year))
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT host.label AS hostName, c.label AS cohortName, e.label AS eventName, toString(date) AS date,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  host.id AS host, c.id AS cohort, e.id AS event, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY coalesce(date, ''), hostName, coalesce(cohortName, ''), eventName, fact, coalesce(cohort, ''),
  coalesce(published, ''), article, start
