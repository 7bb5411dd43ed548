MATCH (a:Person|Post|Organization|Place|Programme|Cohort|Event|Theme|Quotation|Article|Outlet {id: $node})
MATCH (b:Person|Post|Organization|Place|Programme|Cohort|Event|Theme|Quotation|Article|Outlet {id: $other}) WHERE a <> b
MATCH path = allShortestPaths((a)-[:HELD|AT|PARTICIPATED_IN|SPOKE_AT|HOSTED_BY|OF_COHORT|TOOK_PLACE_IN|
  VISITED|SENT|ORGANIZED_BY|PART_OF|SUCCEEDED_BY|GOVERNS*..4]-(b))
WHERE none(n IN nodes(path) WHERE n:Quotation)
WITH DISTINCT nodes(path) AS chained
RETURN size(chained) - 1 AS steps,
  reduce(text = chained[0].label, n IN chained[1..] | text + ' – ' + n.label) AS chain,
  CASE WHEN size(chained) > 2 THEN chained[1].id END AS first,
  CASE WHEN size(chained) > 3 THEN chained[2].id END AS second,
  CASE WHEN size(chained) > 4 THEN chained[3].id END AS third
ORDER BY steps, chain, coalesce(first, ''), coalesce(second, ''), coalesce(third, '')
