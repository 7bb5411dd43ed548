"""Ids are functions of content alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.model.ids import article_id, digest, key_id, local_id, normalized, outlet_id, slug


def test_slug() -> None:
    assert slug("Siti Rahma’ti") == "siti-rahmati"
    assert slug("Pelayanan publik: cepat & murah") == "pelayanan-publik-cepat-murah"
    assert slug("…") == ""
    assert len(slug("kata " * 30)) <= 40


def test_local_id_depends_on_article_type_form_and_ordinal() -> None:
    forms = {
        local_id("person", "a", "Budi"),
        local_id("person", "b", "Budi"),
        local_id("person", "a", "Budiman"),
        local_id("organization", "a", "Budi"),
        local_id("person", "a", "Budi", 1),
    }
    assert len(forms) == 5
    assert local_id("person", "a", "Budi") == local_id("person", "a", "Budi", 0)
    assert local_id("quotation", "a", "Kami senang", readable="").startswith("quotation/")
    assert "kami" not in local_id("quotation", "a", "Kami senang", readable="")


def test_digest_keeps_its_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_keys() -> None:
    assert key_id("cohort", "PKN-II", "XIII", "2020") == "cohort/pkn-ii-xiii-2020"
    assert key_id("programme", "PIM-IV") == "programme/pim-iv"
    assert outlet_id("Kabar  Contoh") == outlet_id("KABAR CONTOH")


def test_normalized() -> None:
    assert normalized("  Transformasi-DIGITAL, Birokrasi! ") == "transformasi digital birokrasi"


@given(st.text(max_size=30), st.text(max_size=30))
def test_article_ids_never_meet(one: str, other: str) -> None:
    assert (article_id(one) == article_id(other)) == (one == other)
    assert not set(article_id(one).removeprefix("article/")) & set(' <>"{}|^`\\/#?')
