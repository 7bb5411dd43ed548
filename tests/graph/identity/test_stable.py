"""The graph is a function of the articles and judgements: however they came, the dump has the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

import graph
from graph.identity.judgements import FILE, Book, Judgement
from graph.model.record import Record
from graph.workspace import Workspace
from tests.graph.factories import BACKGROUND, FINGERPRINT, TEXT, entries, government, lan, person, record

NAMES = (
    "Arjuna Pratomo", "A. Pratomo", "Arjuna P.", "Ardjuna Pratomo", "Pratomo", "Siti Rahma", "Sitti Rachma", "S. Rahma",
    "Moh. Arif Budiman", "Muhammad Arif", "M. Arif Budiman", "Arif Budiman Jr", "Budi", "Budi Santoso", "Santosa",
)  # fmt: skip
POSTS = (("Wali Kota", "Pemerintah Kota Bogor"), ("Kepala Bidang Data", "Lembaga Administrasi Negara"), ("", None))


def _records() -> list[Record]:
    made = []
    for number in range(24):
        title, body = POSTS[number % 3]
        text = f"Laporan {number // 2}. {TEXT}"
        names = NAMES[number % len(NAMES)], NAMES[(number * 7 + 1) % len(NAMES)]
        persons = [person(text, name, title=title, body=body) for name in dict.fromkeys(names)]
        bodies = (government(text), lan(text)) if number % 4 else (lan(text),)
        day = f"20{10 + number % 7}-03-06" if number % 5 else None
        values = {"persons": tuple(persons), "organizations": bodies, "quotes": (), "published": day}
        made.append(record(f"r{number:02}", text, **values))
    return made


def _portions(records: Sequence[Record]) -> list[Sequence[Record]]:
    return [records[start::10] for start in range(10)]


def _dump(folder: Path, portions: Iterable[Sequence[Record]], then: Callable[[Workspace], None] | None = None) -> bytes:
    with graph.open(folder, create=True, background=BACKGROUND) as workspace:
        for portion in portions:
            workspace.ingest(entries(*portion), FINGERPRINT)
        if then:
            then(workspace)
        return "\n".join(workspace.dump()).encode("utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return _dump(tmp_path_factory.mktemp("stable") / "whole", [_records()])


def test_in_ten_portions(tmp_path: Path, whole: bytes) -> None:
    assert _dump(tmp_path / "w", _portions(_records())) == whole


def test_in_reverse_order(tmp_path: Path, whole: bytes) -> None:
    assert _dump(tmp_path / "w", [each[::-1] for each in _portions(_records()[::-1])]) == whole


def test_after_forgetting_and_adding_again(tmp_path: Path, whole: bytes) -> None:
    def again(workspace: Workspace) -> None:
        some = _records()[3:20:8]
        for each in some:
            workspace.forget(each.id)
        workspace.ingest(entries(*some), FINGERPRINT)

    assert _dump(tmp_path / "w", [_records()], again) == whole


def test_a_judgement_taken_back_leaves_nothing(tmp_path: Path, whole: bytes) -> None:
    def judged(workspace: Workspace) -> None:
        persons = sorted(local for local, _ in workspace.links() if local.startswith("person/"))
        book = Book(tmp_path / "w" / FILE)
        pairs = [(persons[0], persons[7]), (persons[3], persons[14])]
        verdicts = [Judgement.of(pair, ("", ""), "same", "sari", "") for pair in pairs]
        for each in verdicts:
            book.put(each)
        workspace.refresh()
        assert all(workspace.resolve(a) == workspace.resolve(b) for a, b in pairs)
        assert "\n".join(workspace.dump()).encode() != whole
        for each in verdicts:
            book.withdraw(each)
        workspace.refresh()

    assert _dump(tmp_path / "w", [_records()], judged) == whole


def test_every_local_id_leads_to_its_node(tmp_path: Path) -> None:
    with graph.open(tmp_path / "w", create=True, background=BACKGROUND) as workspace:
        workspace.ingest(entries(*_records()), FINGERPRINT)
        for told in workspace.claims():
            for mention in told.mentions:
                found = workspace.resolve(mention.id)
                assert found is not None
                assert workspace.node(found) is not None
