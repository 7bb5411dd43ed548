MATCH (person:Person {id: $person})
CALL (person) {
  MATCH (person)<-[f:HOSTED_BY]-(e:Event) RETURN f, e
  UNION
  MATCH (person)-[f:SPOKE_AT]->(e:Event) RETURN f, e
  UNION
  MATCH (person)-[f:PARTICIPATED_IN]->(:Cohort)<-[:OF_COHORT]-(e:Event) RETURN f, e
}
WITH f, e WHERE 'visit' IN e.kinds
UNWIND coalesce(e.dates, [null]) AS date
WITH * WHERE $year IS NULL OR toString($year) = left(toString(date), 4)
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(spot:Place)
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT toString(date) AS date, e.label AS eventName, spot.label AS placeName, type(f) AS relation,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  e.id AS event, spot.id AS spot, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY coalesce(date, ''), eventName, coalesce(placeName, ''), event, fact, coalesce(spot, ''),
  coalesce(published, ''), article, start
