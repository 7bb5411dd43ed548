"""A server for the tests: as an application in this process, and as a process of its own on a free port."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi.testclient import TestClient

from graph.server import Options, application

ROOT = Path(__file__).parents[3]
Serve = Callable[..., TestClient]


@pytest.fixture
def serve(stocked: Path) -> Iterator[Serve]:
    """A client of the bundled articles' workspace, or of another one, with options."""
    clients: list[TestClient] = []

    def start(folder: Path | None = None, options: Options | None = None) -> TestClient:
        app = application(folder or stocked, options)
        clients.append(TestClient(app, base_url="http://localhost", follow_redirects=False))
        return clients[-1]

    yield start
    for client in clients:
        client.close()


@pytest.fixture
def address(stocked: Path) -> Iterator[str]:
    """A real server's address, started as a user would."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "visitasi.py", "serve", "--workspace", str(stocked), "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)
    here = f"http://127.0.0.1:{port}"
    try:
        _wait(here, server)
        yield here
    finally:
        server.terminate()
        server.wait(10)


def _wait(here: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            httpx2.get(f"{here}/vocab")
        except httpx2.TransportError:
            assert server.poll() is None, server.stderr.read().decode() if server.stderr else ""
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not answer within a minute")
