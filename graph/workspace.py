"""The workspace: the directory that keeps what articles say (the truth) and the graph made of it (derived).

What others call (ids are stored without base, "person/siti-rahma-x1y2…"; every method also takes a full IRI)::

    import graph

    with graph.open(path, create=True) as workspace:           # create=False: WorkspaceError if there is none
        workspace.has(article_id, input_hash, fingerprint)      # True: nothing to extract again
        changes = workspace.ingest(entries, fingerprint)        # Iterable[Entry(input_hash, record)], streamed
        print(changes)                                          # added, replaced, unchanged, nodes, facts, generation
        workspace.stale(fingerprint)                            # Iterator[StoredArticle] that an older extractor read
        workspace.forget(article_id)                            # WorkspaceError if it is not there
        workspace.refresh()                                     # completes what a killed process left (ingest does too)

    workspace = graph.open(path)
    workspace.sparql(query, {"place": "Kota Bogor"})            # Answer(columns, rows, cut); trusted, in this process
    workspace.sparql(query, time_limit=60, row_limit=1000)      # one's own query: in a process ended at the limit
    workspace.articles() / .article(article_id)                 # StoredArticle: id, url, title, published, outlet, text
    workspace.node(id) / .nodes(type=None)                      # Node: id, type, label, aliases, properties
    workspace.facts(node_id=None, type=None) / .fact(id)        # Fact: id, type, source, target, articles, evidence …
    workspace.resolve(id)                                       # local id, node id or IRI → id of its node, else None
    workspace.links()                                           # (local id, node id) of every article, sorted
    workspace.mentions()                                        # (article id, Mention, node id), sorted
    workspace.dump()                                            # canonical N-Quads: sorted lines, same graph same bytes
    workspace.counts()                                          # {"articles": …, "nodes": …, "facts": …}

`Value` in rows and bindings is `str | int | float | bool | None`; an IRI is `Iri`, a kind of str. Bindings are bound,
never pasted; a variable is bound only if the query selects it. Readers see the last finished generation, whatever a
writer does meanwhile; a second writer gets WorkspaceError at once. A workspace is for one thread.
"""
