"""One value of a record, as the checks of `ingest.derivations` take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from graph.model.record import Evidence, Part, Span

T = TypeVar("T", bound=Part)


@dataclass(frozen=True, slots=True)
class Value:
    """`value` is what the object at `path` ("persons[2].positions[0]") has in `field`, or one item of it."""

    path: str
    owner: Part
    field: str
    value: str | int | bool

    @property
    def words(self) -> str:
        """The value as a name or text."""
        return str(self.value)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its evidence; that of an object's name where the field has none of its own."""
        found: Evidence = getattr(self.owner, "evidence", {})
        return found.get(self.field) or found.get("name", ())

    def of(self, kind: type[T]) -> T:
        """The object, of the kind that a check is for; TypeError for any other."""
        if not isinstance(self.owner, kind):
            raise TypeError(f"{self.path} is no {kind.__name__}")
        return self.owner

    def __str__(self) -> str:
        """For messages: where it stands and what it is, without the article's text around it."""
        return f"{self.path}.{self.field} = {self.value!r}"
