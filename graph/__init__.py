"""The fact side: identity, the resolved graph, the workspace that keeps it, and the stores that answer questions."""
