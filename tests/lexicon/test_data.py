"""What must hold of the lexicon's lines whoever edits them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

import pytest

import lexicon
from lexicon import Body, Region, Unit


def by_form(named: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Owners of each form."""
    owners: dict[str, set[str]] = defaultdict(set)
    for form, owner in named:
        owners[form].add(owner)
    return owners


# --- regions ---------------------------------------------------------------------------------------------------------


def test_every_province_regency_and_city_is_there() -> None:
    assert Counter(r.kind for r in lexicon.regions()) == {"province": 38, "regency": 416, "city": 98}


def test_region_codes_fit_kind_and_parent() -> None:
    provinces = {r.code for r in lexicon.regions() if r.kind == "province"}
    for region in lexicon.regions():
        if region.kind == "province":
            assert re.fullmatch(r"\d\d", region.code)
            assert region.parent is None
        else:
            assert re.fullmatch(r"\d\d\.\d\d", region.code)
            assert region.parent == region.code[:2]
            assert region.parent in provinces
            assert (region.kind == "city") == (int(region.code[3:]) > 70), region


def test_region_names_are_kind_word_and_bare_name() -> None:
    words = {"province": "Provinsi", "regency": "Kabupaten", "city": "Kota"}
    for region in lexicon.regions():
        assert region.name == f"{words[region.kind]} {region.bare}"
    assert len({r.name for r in lexicon.regions()}) == 552


def test_regions_share_only_names_with_their_own_namesakes() -> None:
    """A name of two regions is that of a city and the regency or province around it, or listed here."""
    known = {"Banjar", "Mura", "Sukadana"}
    shared = by_form((form, r.code) for r in lexicon.regions() for form in (r.bare, *r.aliases))
    odd = {form for form, codes in shared.items() if len(codes) > 1 and len({c[:2] for c in codes}) > 1}
    assert odd <= known


def test_weak_forms_are_forms_of_their_region() -> None:
    for region in lexicon.regions():
        assert set(region.weak) <= {region.bare, *region.aliases, *region.nicknames, region.seat}, region
        assert not {region.bare} & set(region.aliases), region


def test_provinces_made_by_a_split_name_their_origin() -> None:
    codes = {r.code for r in lexicon.regions()}
    new = {r.name for r in lexicon.regions() if r.since == 2022}
    assert new == {
        "Provinsi Papua Selatan", "Provinsi Papua Tengah", "Provinsi Papua Pegunungan", "Provinsi Papua Barat Daya",
    }  # fmt: skip
    for region in lexicon.regions():
        assert (region.since is None) == (region.split_from is None)
        assert region.split_from is None or region.split_from in codes


REGIONS = [
    ("Jabar", "32"), ("DIY", "34"), ("Jogja", "34.71"), ("Kukar", "64.02"), ("Tangsel", "36.74"), ("Sidrap", "73.14"),
    ("Pangkep", "73.10"), ("Padangpanjang", "13.74"), ("Kulonprogo", "34.01"), ("Palangkaraya", "62.71"),
    ("Toli-Toli", "72.04"), ("Mamuju Utara", "76.01"), ("Bau-Bau", "74.72"), ("50 Kota", "13.07"), ("Solo", "33.72"),
    ("Jaksel", "31.74"), ("KLU", "52.08"), ("Pematang Siantar", "12.72"), ("Maluku Tenggara Barat", "81.03"),
]  # fmt: skip


@pytest.mark.parametrize(("alias", "code"), REGIONS)
def test_region_alias(alias: str, code: str) -> None:
    assert [r.code for r in lexicon.regions() if alias in r.aliases] == [code]


@pytest.mark.parametrize(
    ("seat", "name"),
    [
        ("Cibinong", "Kabupaten Bogor"), ("Sentani", "Kabupaten Jayapura"), ("Soreang", "Kabupaten Bandung"),
        ("Palabuhanratu", "Kabupaten Sukabumi"), ("Kepanjen", "Kabupaten Malang"),
        ("Pamatang Raya", "Kabupaten Simalungun"), ("Sungguminasa", "Kabupaten Gowa"),
    ],
)  # fmt: skip
def test_seat(seat: str, name: str) -> None:
    assert [r.name for r in lexicon.regions() if r.seat == seat] == [name]


def region_named(name: str) -> Region:
    return next(r for r in lexicon.regions() if r.name == name)


def test_nicknames() -> None:
    assert "Kota Kembang" in region_named("Kota Bandung").nicknames
    assert "Kota Pahlawan" in region_named("Kota Surabaya").nicknames
    assert "Serambi Mekah" in region_named("Provinsi Aceh").nicknames


# --- bodies and units ------------------------------------------------------------------------------------------------


def test_bodies_refer_to_bodies_and_years_are_in_order() -> None:
    keys = {b.key for b in lexicon.bodies()}
    for body in lexicon.bodies():
        assert {*body.successors, *([body.parent] if body.parent else [])} <= keys, body
        assert (body.since or 0) <= (body.until or 9999), body
        assert not body.successors or body.until, body
        assert re.fullmatch(r"[a-z0-9]+", body.key), body


def test_a_successor_begins_no_earlier_than_its_forerunner_ends() -> None:
    since = {b.key: b.since for b in lexicon.bodies()}
    for body in lexicon.bodies():
        for successor in body.successors:
            assert (since[successor] or 9999) >= 2014, (body.key, successor)


@pytest.mark.parametrize("rows", [lexicon.bodies(), lexicon.units()], ids=["bodies", "units"])
def test_forms_are_unique_unless_marked_ambiguous(rows: tuple[Body, ...] | tuple[Unit, ...]) -> None:
    shared = by_form((form, r.name) for r in rows for form in r.forms)
    marked = {form for r in rows for form in r.ambiguous}
    assert {form for form, owners in shared.items() if len(owners) > 1} <= marked
    for row in rows:
        assert set(row.ambiguous) <= set(row.forms), row
        assert len(set(row.forms)) == len(row.forms), row


def test_no_unit_is_also_a_body() -> None:
    forms = {form for body in lexicon.bodies() for form in body.forms}
    assert {form for unit in lexicon.units() for form in unit.forms} & forms == set()


BODIES = [
    ("Kementerian PUPR", "Kementerian Pekerjaan Umum dan Perumahan Rakyat", "ministry"),
    ("Kemenpan RB", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "ministry"),
    ("LAN RI", "Lembaga Administrasi Negara", "agency"),
    ("Puslatbang KHAN", "Pusat Pelatihan dan Pengembangan dan Kajian Hukum Administrasi Negara", "training_provider"),
    ("PPSDM Regional Makassar", "Pusat Pengembangan Sumber Daya Manusia Regional Makassar", "training_provider"),
    ("Sespim Lemdiklat Polri", "Sekolah Staf dan Pimpinan Polri", "training_provider"),
    ("Kemdiktisaintek", "Kementerian Pendidikan Tinggi, Sains, dan Teknologi", "ministry"),
    ("Unhas", "Universitas Hasanuddin", "university"),
    ("PLN", "PT Perusahaan Listrik Negara (Persero)", "company"),
    ("DPR RI", "Dewan Perwakilan Rakyat", "other"),
]


@pytest.mark.parametrize(("form", "name", "kind"), BODIES)
def test_body(form: str, name: str, kind: str) -> None:
    assert [(b.name, b.kind) for b in lexicon.bodies() if form in b.forms] == [(name, kind)]


def test_what_the_ministries_of_2024_came_from() -> None:
    successors = {b.key: set(b.successors) for b in lexicon.bodies()}
    assert successors["kemenkumham"] == {"kemenkum", "kemenham", "kemenimipas"}
    assert successors["kemenpupr"] == {"kemenpu", "kemenpkp"}
    assert successors["kemendikbudristek"] == {"kemendikdasmen", "kemdiktisaintek", "kemenbud"}


UNITS = [
    ("Dinas Kominfo", "Dinas Komunikasi dan Informatika", "unit"),
    ("Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "unit"),
    ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "unit"),
    ("Kesbangpol", "Badan Kesatuan Bangsa dan Politik", "unit"),
    ("BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "training_provider"),
    ("BPSDM", "Badan Pengembangan Sumber Daya Manusia", "training_provider"),
    ("Polresta", "Kepolisian Resor Kota", "unit"),
    ("DPRD", "Dewan Perwakilan Rakyat Daerah", "other"),
    ("Setda", "Sekretariat Daerah", "unit"),
]


@pytest.mark.parametrize(("form", "name", "kind"), UNITS)
def test_unit(form: str, name: str, kind: str) -> None:
    assert [(u.name, u.kind) for u in lexicon.units() if form in u.forms] == [(name, kind)]


def test_company_words() -> None:
    assert {"PT", "CV", "Perumda", "PDAM"} <= lexicon.company_words()


# --- titles ----------------------------------------------------------------------------------------------------------

KEYS = [("S.Sos.", "SSos"), ("M. Si", "MSi"), ("Ph.D", "PhD"), ("Dipl.-Ing.", "DiplIng"), ("dr.", "dr")]


@pytest.mark.parametrize(("form", "key"), KEYS)
def test_title_key(form: str, key: str) -> None:
    assert lexicon.title_key(form) == key


def title_keys(forms: Iterable[str]) -> set[str]:
    return {lexicon.title_key(form) for form in forms}


@pytest.mark.parametrize(
    "degree",
    ["S.E.", "SE", "M.Si.", "MSi", "S.STP.", "S.STP", "MM", "S.Sos", "SH", "M.H.", "Ph.D", "MPA", "S.I.K.", "SIK",
     "S.IP", "S.Pt", "M.Mar.", "M.Kes", "M.Kn", "Lc", "M.A.P.", "M.AP", "CRMO", "CGCAE", "A.Md", "Sp.OG", "M.Pd.I"],
)  # fmt: skip
def test_degree(degree: str) -> None:
    assert lexicon.title_key(degree) in title_keys(lexicon.titles().suffixes)


def test_titles_before_names() -> None:
    titles = lexicon.titles()
    assert title_keys(["Dr.", "dr.", "Prof.", "Ir.", "Drs.", "H.", "Hj.", "K.H.", "Pdt."]) <= title_keys(
        titles.prefixes
    )
    assert {"Bapak", "Ibu", "Pak", "Bu"} <= titles.courtesy
    assert {"AKBP", "Kompol", "Letkol", "Brigjen", "Laksamana"} <= titles.ranks
    assert {"Pol", "Inf", "TNI", "(P)"} <= titles.corps


def test_what_stays_in_a_name_is_in_no_list_of_what_goes() -> None:
    titles = lexicon.titles()
    assert {"Andi", "Daeng", "Tb", "Lalu", "Baiq", "Tengku", "Sultan", "Cokorda", "La Ode", "T"} <= titles.kept
    gone = titles.courtesy | titles.prefixes | titles.suffixes | titles.ranks
    assert title_keys(titles.kept) & title_keys(gone) == set()


# --- programmes ------------------------------------------------------------------------------------------------------


def test_programme_forms_belong_to_one_programme() -> None:
    shared = by_form((form.lower(), p.key) for p in lexicon.programmes() for form in p.forms)
    assert {form for form, keys in shared.items() if len(keys) > 1} == set()


def test_a_stem_needs_a_level() -> None:
    for programme in lexicon.programmes():
        assert not programme.stems or programme.level, programme.key


PROGRAMMES = [
    ("PKN Tingkat II", "PKN-II"), ("Pelatihan Kepemimpinan Nasional Tk. II", "PKN-II"), ("PKN I", "PKN-I"),
    ("Diklatpim Tingkat III", "PIM-III"), ("Diklat PIM IV", "PIM-IV"), ("Latsar CPNS", "LATSAR"),
    ("Pelatihan Kepemimpinan Administrator (PKA)", "PKA"), ("Sespimti Polri", "Sespimti"), ("PPRA", "PPRA"),
    ("Reform Leader Academy", "RLA"), ("Diklat Prajabatan", "Prajabatan"), ("Sesparlu", "Sesparlu"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "key"), PROGRAMMES)
def test_programme(form: str, key: str) -> None:
    assert [p.key for p in lexicon.programmes() if form in p.forms] == [key]


# --- words -----------------------------------------------------------------------------------------------------------


def test_verbs_of_saying() -> None:
    kinds = {v.form: (v.kind, v.reports) for v in lexicon.speech().verbs}
    assert kinds["ujar"] == ("tag", True)
    assert kinds["tuturnya"] == ("tag", True)
    assert kinds["mengatakan"] == ("verb", True)
    assert kinds["menyambut"] == ("verb", False)
    assert {f.form: f.kind for f in lexicon.speech().frames}["dalam sambutannya"] == "speech"


def test_event_words() -> None:
    words = {w.form: w for w in lexicon.event_words()}
    assert words["studi lapangan"].visit == "studi_lapangan"
    assert words["stula"].visit == "studi_lapangan"
    assert not words["kunjungan kerja"].training
    assert words["penutupan"].kind == "closing"
    for word in words.values():
        assert (word.visit is not None) == (word.kind == "visit"), word


def test_months_and_days() -> None:
    assert set(lexicon.months().values()) == set(range(1, 13))
    assert lexicon.months()["nopember"] == 11
    assert set(lexicon.days().values()) == set(range(1, 8))


def test_words_are_in_lower_case() -> None:
    for words in (lexicon.common_words(), lexicon.months(), lexicon.days()):
        assert [word for word in words if word != word.lower()] == []


def test_names_are_no_common_words_and_begin_with_a_capital() -> None:
    assert len(lexicon.given_names()) > 3000
    for name in lexicon.given_names():
        assert name[0].isupper(), name
        assert " " not in name, name
        assert name.lower() not in lexicon.common_words(), name


def test_name_parts_of_all_regions() -> None:
    parts = lexicon.name_parts()
    assert parts["Simanjuntak"].kind == "clan"
    assert parts["Tuasikal"].origin == "Moluccan"
    assert parts["Wulandari"].gender == "f"
    assert {"Slamet", "Asep", "Wayan", "Yohanes", "Rumbiak", "Caniago", "Waromi"} <= set(parts)


def test_each_provider_numbers_the_lower_programmes_itself() -> None:
    numbered = {p.key for p in lexicon.programmes() if p.numbering == "provider"}
    assert {"PKA", "PKP", "LATSAR", "PIM-III", "PIM-IV"} <= numbered
    assert not {"PKN-I", "PKN-II", "PPRA", "Sespimti"} & numbered
