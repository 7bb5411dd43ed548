MATCH (:Place {id: $place})<-[:WITHIN*0..4]-(spot:Place)<-[:TOOK_PLACE_IN]-(e:Event)<-[f:SPOKE_AT]-(speaker:Person)
WHERE $person IS NULL OR $person = speaker.id
OPTIONAL MATCH (e)-[:OF_COHORT]->(c:Cohort)
OPTIONAL MATCH (c)-[:OF_PROGRAMME]->(p:Programme)
WITH e, f, speaker, c, p WHERE $programme IS NULL OR $programme = p.id
UNWIND coalesce(e.dates, [null]) AS date
WITH * WHERE ($year IS NULL OR $year = coalesce(toInteger(left(toString(date), 4)), c.year))
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT speaker.label AS speakerName, e.label AS eventName, toString(date) AS date, c.label AS cohortName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  speaker.id AS speaker, e.id AS event, c.id AS cohort, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY speakerName, coalesce(date, ''), eventName, coalesce(cohortName, ''), fact, coalesce(cohort, ''),
  coalesce(published, ''), article, start
