"""Which sentences support a fact."""

from __future__ import annotations

from graph.page import Page

TEXT = "Judul\nBudi tiba di Bogor. Ia disambut Wati. Budi dan Wati berbincang. Mereka pulang."
BUDI = ((6, 10), (44, 48))
WATI = ((38, 42), (53, 57))


def found(stated: tuple[tuple[int, int], ...], *ends: tuple[tuple[int, int], ...]) -> list[str]:
    return [sentence.text for sentence in Page(TEXT).support(stated, *ends)]


def test_support() -> None:
    assert [TEXT[s:e] for s, e in (*BUDI, *WATI)] == ["Budi", "Budi", "Wati", "Wati"]
    assert found(BUDI) == ["Budi tiba di Bogor.", "Budi dan Wati berbincang."]
    assert found(BUDI, WATI) == ["Budi dan Wati berbincang."]
    assert found(((20, 25),), WATI) == ["Budi tiba di Bogor."], "no sentence with both: where it was read"
    assert found((), BUDI, WATI) == ["Budi dan Wati berbincang."]
    assert found((), BUDI[:1], WATI[:1]) == ["Budi tiba di Bogor.", "Ia disambut Wati."]
    assert found(()) == []


def test_a_span_over_two_sentences_is_held_by_both() -> None:
    assert found(((20, 40),)) == ["Budi tiba di Bogor.", "Ia disambut Wati."]


def test_context_ends_with_the_text() -> None:
    assert Page("Satu. Dua.").context((6, 10)) == ("Satu. ", "")
