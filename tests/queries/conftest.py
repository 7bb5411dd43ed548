"""The bundled articles' graph on a real SPARQL endpoint."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.stores import Parts
from graph.stores.oxigraph import OxigraphStore
from tests.conftest import missing
from tests.fuseki.server import serving
from tests.jars import NoServerError
from tests.queries.bundled import parts


@pytest.fixture(scope="module")
def fuseki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Apache Jena Fuseki with the graph of the bundled articles."""
    home = tmp_path_factory.mktemp("fuseki")
    store = OxigraphStore()
    store.apply(Parts(), parts())
    data = home / "graph.nq"
    data.write_text("\n".join(store.dump()) + "\n", encoding="utf-8")
    try:
        with serving(data, home) as address:
            yield address
    except NoServerError as error:
        missing(str(error))
