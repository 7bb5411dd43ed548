MATCH (:Organization {id: $organization})<-[f:ORGANIZED_BY]-(c:Cohort) WHERE $year IS NULL OR $year = c.year
UNWIND coalesce(c.participantCounts, [null]) AS participants
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN DISTINCT c.year AS yearSeen, c.label AS cohortName, participants,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  c.id AS cohort, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY coalesce(yearSeen, -1), cohortName, fact, coalesce(participants, -1), coalesce(published, ''), article, start
