MATCH (speaker:Person)-[:SPOKE_AT]->(e:Event)
UNWIND coalesce(e.dates, [null]) AS date
RETURN speaker.label AS speakerName, count(DISTINCT e) AS events, toString(min(date)) AS first,
  toString(max(date)) AS last, speaker.id AS speaker
ORDER BY events DESC, speakerName, speaker
