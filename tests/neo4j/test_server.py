"""The server of the tests is there, is the version that is supported, and empties."""

from neo4j import GraphDatabase

from tests.neo4j.server import Server


def test_it_answers_and_empties(neo4j_database: Server) -> None:
    neo4j_database.empty(schema=True)
    with GraphDatabase.driver(neo4j_database.uri, auth=neo4j_database.auth) as driver:
        driver.execute_query("CREATE CONSTRAINT one FOR (n:Person) REQUIRE n.id IS UNIQUE")
        driver.execute_query("CREATE (:Person {id: 'a'})")
        neo4j_database.empty(schema=True)
        assert driver.execute_query("MATCH (n) RETURN count(n)").records[0].value() == 0
        assert driver.execute_query("SHOW CONSTRAINTS").records == []
        versions = driver.execute_query("CALL dbms.components() YIELD versions").records[0].value()
        assert versions[0].startswith("5.26") or neo4j_database.process is None
