"""A real Neo4j of the tests: its jars from Maven Central, started on a free port of loopback, stopped by its id.

`NEO4J_URI` (with `NEO4J_USER`, `NEO4J_PASSWORD`) names a server to use instead; its database is emptied by the tests.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from neo4j import Auth, GraphDatabase, basic_auth

from tests.jars import NoServerError, free_port, jars

HERE = Path(__file__).parent
POM = HERE / "pom.xml"
PASSWORD = "only-on-loopback"  # noqa: S105 - of a server that lives as long as the tests
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
JAVA = ("java", *(word for name in _OPENED for word in ("--add-opens", f"java.base/{name}=ALL-UNNAMED")))
_STOP_SECONDS = 60


@dataclass
class Server:
    """A server to talk to; one that we started also has a process, a home and a port."""

    uri: str
    user: str
    password: str = field(repr=False)
    home: Path | None = None
    process: subprocess.Popen[str] | None = None
    memory: str = "768m"
    fast: bool = False
    """For measures: compiled as a server is, which takes longer to be ready."""

    @property
    def auth(self) -> Auth:
        """User and password as the driver takes them."""
        return basic_auth(self.user, self.password)

    @classmethod
    def start(cls, home: Path, memory: str = "768m", *, fast: bool = False) -> Self:
        """Start Neo4j on `home` (made if there is none), ready to answer; NoServerError without Java or its jars."""
        server = cls(f"bolt://127.0.0.1:{free_port()}", "neo4j", PASSWORD, home, None, memory, fast)
        known = (home / "data" / "dbms").exists() or (home / "data" / "databases" / "system").exists()
        server.launch()
        if not known:
            server._set_password()
        return server

    def launch(self) -> None:
        """Start the process again, on the same home and port."""
        home = self.home
        assert home is not None
        home.mkdir(parents=True, exist_ok=True)
        tuned = () if self.fast else ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")  # ready in half the time
        port = self.uri.rpartition(":")[2]
        options = (*tuned, f"-Xmx{self.memory}", "-cp", f"{jars(POM)}/*")
        command = [*JAVA, *options, str(HERE / "Server.java"), str(home), port]
        with (home / "stderr.log").open("a") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert self.process.stdout is not None
        if not any(line.strip() == "ready" for line in self.process.stdout):
            raise NoServerError(f"Neo4j did not start: {(home / 'stderr.log').read_text()[-500:]}")

    def stop(self) -> None:
        """End the process in good order, by closing its standard input; kill it if that takes too long."""
        if self.process is not None:
            assert self.process.stdin is not None
            self.process.stdin.close()
            try:
                self.process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
            self._forget()

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self._forget()

    def _forget(self) -> None:
        if self.process is not None:
            for stream in (self.process.stdin, self.process.stdout):
                if stream is not None:
                    with contextlib.suppress(BrokenPipeError):
                        stream.close()
        self.process = None

    def _set_password(self) -> None:
        with GraphDatabase.driver(self.uri, auth=basic_auth("neo4j", "neo4j")) as driver:
            change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
            driver.execute_query(change, new=self.password, database_="system")

    def empty(self, *, schema: bool = False) -> None:
        """Take everything out of its database; with `schema`, constraints and indexes too."""
        with GraphDatabase.driver(self.uri, auth=self.auth) as driver, driver.session() as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
            if not schema:
                return
            for name in session.run("SHOW CONSTRAINTS YIELD name").value():
                session.run(f"DROP CONSTRAINT `{name}`").consume()
            for name in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").value():
                session.run(f"DROP INDEX `{name}`").consume()


def named_elsewhere() -> Server | None:
    """The server that NEO4J_URI names, or None."""
    uri = os.environ.get("NEO4J_URI")
    return Server(uri, os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")) if uri else None


def admin(home: Path, words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run neo4j-admin in `folder` for a server that will live in `home`."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").touch()
    command = [*JAVA, "-Xmx768m", "-cp", f"{jars(POM)}/*", "org.neo4j.cli.AdminTool", *words]
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    environment = {**os.environ, **places}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
