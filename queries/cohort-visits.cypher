MATCH (:Programme {id: $programme})<-[:OF_PROGRAMME]-(c:Cohort) WHERE $batch IS NULL OR $batch = c.batch
MATCH (c)-[f:VISITED]->(spot:Place|Organization)
UNWIND coalesce(f.events, [null]) AS eventId
OPTIONAL MATCH (e:Event {id: eventId})
UNWIND coalesce(e.dates, [null]) AS date
WITH * WHERE ($year IS NULL OR $year = coalesce(toInteger(left(toString(date), 4)), c.year))
UNWIND coalesce(e.venues, [null]) AS venue
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT c.label AS cohortName, spot.label AS placeName, toString(date) AS date, venue,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  c.id AS cohort, spot.id AS visited, e.id AS event, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY cohortName, coalesce(date, ''), placeName, fact, coalesce(event, ''), coalesce(published, ''), article,
  start, coalesce(venue, '')
