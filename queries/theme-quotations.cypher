MATCH (theme:Theme {id: $theme})
CALL (theme) {
  MATCH (theme)<-[:HAS_THEME]-(e:Event) RETURN e
  UNION
  MATCH (theme)<-[:HAS_THEME]-(:Cohort)<-[:OF_COHORT]-(e:Event) RETURN e
}
MATCH (e)<-[:AT]-(said:Quotation)-[f:SAID_BY]->(speaker:Person)
UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
MATCH (a:Article {id: f.articles[i]})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
WITH * WHERE $year IS NULL OR toString($year) = left(toString(a.published), 4)
RETURN DISTINCT said.text AS quotation, speaker.label AS speakerName, e.label AS eventName,
  f.sentences[i] AS sentence, o.label AS outlet,
  toString(a.published) AS published, a.url AS link,
  said.id AS said, speaker.id AS speaker, e.id AS event, f.id AS fact, f.starts[i] AS start, a.id AS article
ORDER BY coalesce(published, ''), article, start, quotation, said, speaker, event
