"""One Neo4j for all workers of a test run, and its one database for one test or module at a time."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import graph
from graph.stores import Parts
from graph.stores.neo4j.connection import Login
from graph.stores.neo4j.store import Neo4jStore
from tests.conftest import missing
from tests.jars import NoServerError, locked
from tests.neo4j.server import Server, named_elsewhere


@pytest.fixture(scope="session")
def neo4j_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "neo4j"
    (folder / "users").mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def neo4j_server(neo4j_folder: Path) -> Iterator[Server]:
    """A running Neo4j; a test that reads or writes its database takes `neo4j_database` instead."""
    elsewhere = named_elsewhere()
    if elsewhere:
        yield elsewhere
        return
    try:
        with _shared(neo4j_folder) as server:
            yield server
    except NoServerError as error:
        missing(str(error))


@pytest.fixture
def neo4j_database(neo4j_server: Server, neo4j_folder: Path) -> Iterator[Server]:
    """The server with an empty database, for this test alone."""
    with locked(neo4j_folder / "database.lock"):
        neo4j_server.empty()
        yield neo4j_server


@pytest.fixture(scope="module")
def neo4j_samples(neo4j_server: Server, neo4j_folder: Path, stocked: Path) -> Iterator[Neo4jStore]:
    """A store with the bundled articles, for reading only; the module that takes it cannot take `neo4j_database`."""
    with locked(neo4j_folder / "database.lock"), graph.open(stocked) as workspace:
        neo4j_server.empty()
        store = Neo4jStore(login(neo4j_server))
        store.apply(Parts(), Parts(workspace.nodes(), workspace.facts()))
        yield store
        store.close()


def login(server: Server) -> Login:
    """How the product reaches a server of the tests."""
    return Login(server.uri, server.user, server.password)


@contextlib.contextmanager
def _shared(folder: Path) -> Iterator[Server]:
    """The server that the first worker starts and, when all have left, stops."""
    note, me = folder / "server.json", folder / "users" / str(os.getpid())
    with locked(folder / "lock"):
        if note.exists():
            server = Server(**json.loads(note.read_text()))
        else:
            server = Server.start(folder / f"home-{os.getpid()}")
            note.write_text(json.dumps({"uri": server.uri, "user": server.user, "password": server.password}))
        me.touch()
    try:
        yield server
    finally:
        me.unlink()
        while server.process is not None:
            with locked(folder / "lock"):
                if not any(map(_alive, (folder / "users").iterdir())):
                    note.unlink()
                    server.kill()  # nobody needs its data again
            time.sleep(0.2)


def _alive(user: Path) -> bool:
    try:
        os.kill(int(user.name), 0)
    except ProcessLookupError:
        return False
    return True
