MATCH (body:Organization)<-[:AT]-(post:Post) WHERE $organization IS NULL OR $organization = body.id
WITH DISTINCT post
MATCH (one:Person)-[f:HELD]->(post)<-[g:HELD]-(other:Person)
WHERE one.id < other.id AND f.firstSeen <= g.lastSeen AND g.firstSeen <= f.lastSeen
RETURN DISTINCT post.label AS postName, one.label AS firstHolder, toString(f.firstSeen) AS firstSeen,
  toString(f.lastSeen) AS lastSeen, other.label AS secondHolder, toString(g.firstSeen) AS otherFirstSeen,
  toString(g.lastSeen) AS otherLastSeen, post.id AS post, one.id AS one, other.id AS other, f.id AS fact,
  g.id AS otherFact
ORDER BY postName, post, firstSeen, otherFirstSeen, fact, otherFact
