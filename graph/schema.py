"""The tables of the workspace's SQLite file: the articles are the truth, all others are made of them."""

from __future__ import annotations

FORMAT = 3
"""The form of the workspace; a program reads its own, makes the graph of an older one anew, and refuses newer ones."""

TRUTH = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, url TEXT, title TEXT, published TEXT, outlet TEXT, text TEXT NOT NULL,
    input_hash TEXT NOT NULL, fingerprint TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX articles_by_fingerprint ON articles (fingerprint);
"""

GRAPH = """
CREATE TABLE IF NOT EXISTS withdrawn (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE pending (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE told (article TEXT PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE said (article TEXT PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE said_next (article TEXT PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE links (local TEXT PRIMARY KEY, node TEXT NOT NULL, article TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX links_by_node ON links (node);
CREATE INDEX links_by_article ON links (article);
CREATE TABLE blocks (
    key TEXT NOT NULL, age TEXT NOT NULL, local TEXT NOT NULL, PRIMARY KEY (key, age, local)) WITHOUT ROWID;
CREATE INDEX blocks_by_local ON blocks (local);
CREATE TABLE tallies (
    name TEXT NOT NULL, local TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, local, value)) WITHOUT ROWID;
CREATE INDEX tallies_by_local ON tallies (local);
CREATE TABLE tally_values (
    name TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (name, value)) WITHOUT ROWID;
CREATE TABLE forms (
    node TEXT NOT NULL, form TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (node, form, value)) WITHOUT ROWID;
CREATE INDEX forms_by_area ON forms (node, value) WHERE form = 'area';
CREATE TABLE nodes (id TEXT PRIMARY KEY, type TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX nodes_by_type ON nodes (type);
CREATE TABLE facts (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, origin TEXT) WITHOUT ROWID;
CREATE INDEX facts_by_type ON facts (type);
CREATE INDEX facts_by_source ON facts (source);
CREATE INDEX facts_by_target ON facts (target);
CREATE INDEX facts_by_origin ON facts (origin) WHERE origin IS NOT NULL;
CREATE TABLE stated (
    fact TEXT NOT NULL, article TEXT NOT NULL, published TEXT, words TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX stated_by_fact ON stated (fact, article);
"""
"""pending     articles that changed since the graph was made
told        what identity reads of an article (`graph.identity.Told`)
said        all its claims (`graph.model.lines`) as the graph has them; said_next: as it will, while it is changed
links       local id → node
blocks      block key of a mention ("Person|siti rahma"), with what it is sorted by
tallies     names that a mention counts for; tally_values: how many mentions give a name a value
forms       what all mentions of a node call it, and how many do (`graph.assembly.Form`)
facts       type and ends; stated: what each article adds to one: [events, bodies, [[start, end, sentence], …],
            confidence]
"""

TABLES = (
    "told",
    "said",
    "said_next",
    "links",
    "blocks",
    "tallies",
    "tally_values",
    "forms",
    "nodes",
    "facts",
    "stated",
)
"""All that is made, in no order."""


def statements(schema: str) -> list[str]:
    """The single statements of a schema."""
    return [each for each in schema.split(";") if each.strip()]
