"""A store on an emptied database."""

from collections.abc import Iterator

import pytest

from graph.stores.neo4j.store import Neo4jStore
from tests.neo4j.fixtures import login
from tests.neo4j.server import Server


@pytest.fixture
def store(neo4j_database: Server) -> Iterator[Neo4jStore]:
    made = Neo4jStore(login(neo4j_database))
    yield made
    made.close()
