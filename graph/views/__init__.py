"""Pictures of the graph: pages that open from disk."""
