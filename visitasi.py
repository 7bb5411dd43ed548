"""The command line of Visitasi: verbs in the order of the data."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="visitasi")
def main() -> None:
    """From Indonesian news to a graph of training visits."""


if __name__ == "__main__":
    main()
