MATCH (n:Person|Organization|Place) WHERE $type IN labels(n)
MATCH (n)-[:HELD|AT|PARTICIPATED_IN|SPOKE_AT|HOSTED_BY|OF_COHORT|TOOK_PLACE_IN|
  VISITED|SENT|ORGANIZED_BY|PART_OF|SUCCEEDED_BY|GOVERNS]-(other) WHERE NOT other:Quotation
RETURN n.label AS name, count(DISTINCT other) AS relations, n.id AS node
ORDER BY relations DESC, name, node
