"""A connection to one Neo4j: how it is opened, and what its errors mean for who is in front of the screen."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

import neo4j
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

from graph.stores import QueryError, StoreError

SCHEMES: Final = ("bolt", "neo4j", "bolt+s", "neo4j+s", "bolt+ssc", "neo4j+ssc")
OLDEST: Final = (5, 7)
"""The first version with unique properties of relationships (Cypher Manual, "Constraints")."""

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it logs is told by its errors, once

_CONNECT_SECONDS = 10
_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")
_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
_EXPIRED = "Neo.ClientError.Security.CredentialsExpired"
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_TAKEN = "Neo.ClientError.Schema.ConstraintCreationFailed"


@dataclass(frozen=True, slots=True)
class Login:
    """Where a Neo4j is and who asks; without a `database` its default one. The password is in no message."""

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None

    @property
    def server(self) -> str:
        """The server as messages name it, without what stands before an @."""
        scheme, mark, rest = self.uri.partition("://")
        return scheme + mark + rest.rpartition("@")[2]


def is_neo4j(address: str) -> bool:
    """Whether `address` is one that Neo4j's driver takes."""
    return address.partition("://")[0] in SCHEMES and "://" in address


def connect(login: Login) -> Driver:
    """An open connection to a server that is new enough; StoreError says what to put right."""
    _check(login)
    with explained(login):
        driver = GraphDatabase.driver(
            login.uri,
            auth=neo4j.basic_auth(login.user, login.password),
            connection_timeout=_CONNECT_SECONDS,
            connection_acquisition_timeout=_CONNECT_SECONDS,
            max_transaction_retry_time=_CONNECT_SECONDS,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
        )
        try:
            agent = driver.get_server_info().agent
        except BaseException:
            driver.close()
            raise
    match = _AGENT.match(agent)
    if match and (int(match[1]), int(match[2])) < OLDEST:
        driver.close()
        wanted = ".".join(map(str, OLDEST))
        raise StoreError(f"{login.server}: Neo4j {match[1]}.{match[2]} is too old; use {wanted} or newer")
    return driver


def _check(login: Login) -> None:
    if not is_neo4j(login.uri):
        raise StoreError(f"{login.server}: not an address of a Neo4j; it begins with bolt://, neo4j:// or neo4j+s://")
    try:
        parts = urlsplit(login.uri)
        sound = bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise StoreError(f"{login.server}: no host and port there; write it like bolt://localhost:7687")
    if "@" in login.uri:
        raise StoreError(f"{login.server}: user and password do not go into the address; use --user and NEO4J_PASSWORD")


@contextmanager
def explained(login: Login) -> Iterator[None]:
    """Turns the driver's errors into one line each that says what to do."""
    try:
        yield
    except AuthError as error:
        raise StoreError(f"{login.server}: user {login.user!r} or the password is wrong; set NEO4J_USER and "
                         f"NEO4J_PASSWORD, or --user and --password") from error  # fmt: skip
    except ServiceUnavailable as error:
        raise StoreError(f"{login.server}: no Neo4j answers there; start it, or put the address right") from error
    except Neo4jError as error:
        raise _server_error(login, error) from error
    except (DriverError, ConfigurationError, ValueError, OSError) as error:
        raise StoreError(f"{login.server}: {_first_line(error)}") from error


def _server_error(login: Login, error: Neo4jError) -> StoreError:
    code = error.code or ""
    if code.startswith(_TIMED_OUT):
        return QueryError("the query took longer than its time limit: narrow it, or raise the limit")
    if code == _EXPIRED:
        return StoreError(f"{login.server}: the first password must be changed before use: "
                          "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '…'")  # fmt: skip
    if code == _NO_DATABASE:
        return StoreError(f"{login.server}: no database {login.database!r} there; name another by --database")
    if code == _TAKEN:
        return StoreError(
            f"{login.server}: its data go against a constraint ({_first_line(error)}); use an empty database"
        )
    if isinstance(error, ClientError):
        return QueryError(f"the query cannot be answered: {_first_line(error)}")
    return StoreError(f"{login.server}: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    text = (error.message if isinstance(error, Neo4jError) else None) or str(error)
    return next(iter(text.strip().splitlines()), type(error).__name__)
