"""What all readers give: a page as it was found, or the reason why there is none."""

from dataclasses import dataclass

LIMIT = 10_000_000  # bytes: a page over 10 MB is no news article


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or row that was not read; `str` gives it as one line."""

    where: str  # file, or file:row (rows count from 1; in a table the head is row 1)
    reason: str
    advice: str

    def __str__(self) -> str:
        """One line: where, why, what to do."""
        line = f"{self.where}: {self.reason}; {self.advice}"
        return " ".join("".join(c if c.isprintable() else " " for c in line).split())


class UnusableError(ValueError):
    """A file or row cannot be used. The reader that knows where it stands makes a `Refusal` of it."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice

    def at(self, where: str) -> Refusal:
        """The refusal of what stands at `where`."""
        return Refusal(where, self.reason, self.advice)


@dataclass(frozen=True, slots=True)
class Raw:
    """A page before cleaning: its text or, with `markup`, its HTML, and what came with it."""

    where: str
    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    markup: bool = False
