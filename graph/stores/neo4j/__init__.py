"""Neo4j, for those who come with Cypher, Browser or Bloom: the same nodes, facts and evidence as every other store.

Nodes. The label is the type's name in the vocabulary; a Place has also `Province`, `Regency` or `City` by its kind.

    id           "place/32.71", without base; unique within a label: MATCH (p:Place {id: $place})
    label        the one name for display (rdfs:label); always there
    aliases      the other wordings (skos:altLabel), a list; absent where there are none
    name, kind … the vocabulary's properties under their names: one value, the first (`Node.first`). Integers are
                 INTEGER, dates DATE (a value that is no ISO date stays STRING), all else STRING (kind: "visitasi")
    kinds …      all values, always as a list, where sources may differ (`REPEATED`): Event.kinds, dates, venues;
                 Cohort.participantCounts; Person, Organization and Theme names; Post.titles. Absent without values
    hash         of what was loaded: a later load compares it; no part of the graph

Relationships. One a fact, from source to target, of the vocabulary's relationship type. AT is Post → Organization and,
for the vocabulary's SAID_AT, Quotation → Event: say the labels of its ends.

    id           "fact/…"; unique within a type
    confidence   FLOAT; always there
    statedBy     ids of the articles that state it ("article/…"), each once, in order of publication
    firstSeen, lastSeen     DATE of the first and the last of those that are dated
    events       ids of the events behind it
    origin       the lexicon's source of a fact that no article states
    bodies, days of HELD: ids of the bodies that the post is at; DATE of each article that shows it held
    articles, sentences, starts, ends    the evidence, lists that run parallel: article id, text, half-open code points
    hash         as above

Lists without a value and unknown properties are absent, that is null. There are no nodes for facts, sentences or kinds,
and no local ids (`Workspace.resolve` leads from one to its node). Who went where, with source::

    MATCH (c:Cohort)-[f:VISITED]->(p:Place {id: $place})
    UNWIND range(0, size(coalesce(f.sentences, [])) - 1) AS i
    MATCH (a:Article {id: f.articles[i]})
    OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
    RETURN c.label, p.label, f.sentences[i], f.starts[i], a.published, a.url, o.label

Indexes (`schema`): constraints make ids unique; range indexes stand on `label` of all but quotations and articles and
on what questions start from; the full-text index `names` holds labels and aliases:
CALL db.index.fulltext.queryNodes('names', 'bogor').
One node (:VisitasiLoad {complete}) tells whether a load has been finished.
"""
