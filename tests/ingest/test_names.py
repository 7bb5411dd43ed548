"""Where a personal name begins and ends: titles before, degrees after, particles within."""

from __future__ import annotations

import pytest

from tests.ingest.texts import names, record_of

TITLES = [
    ("Drs. H. Syahrial Batubara, M.Si.", "Syahrial Batubara"),
    ("Dra. Hj. Nurjanah Siregar MM", "Nurjanah Siregar"),
    ("Dr. Ir. Agustinus Wenda, S.T., M.Eng., IPU", "Agustinus Wenda"),
    ("Prof. Dr. Meutia Farida, S.H., M.Hum.", "Meutia Farida"),
    ("Dr (H.C.) Wayan Karsana", "Wayan Karsana"),
    ("dr. Sekar Kinasih, Sp.A(K)", "Sekar Kinasih"),
    ("drg. Laksmi Paramita", "Laksmi Paramita"),
    ("KH. Abdul Ghofur Mahfudz, Lc., M.A.", "Abdul Ghofur Mahfudz"),
    ("Tgk. H. Muhibuddin Ali", "Muhibuddin Ali"),
    ("Ir H Dadang Suhendi MSc", "Dadang Suhendi"),
    ("R. Ay. Kusumastuti Hadi, S.Sos, M.AP", "R. Ay. Kusumastuti Hadi"),
    ("Bapak Robertus Sitepu, A.Md.", "Robertus Sitepu"),
    ("Ibu Theresia Wonda, S.Pd., M.Pd.", "Theresia Wonda"),
    ("Brigjen Pol. Dr. Samsul Bahri Lubis, S.I.K., M.H.", "Samsul Bahri Lubis"),
    ("Kombes Pol Antonius Lase", "Antonius Lase"),
    ("Mayjen TNI (Purn) Gunawan Sutrisno", "Gunawan Sutrisno"),
    ("Letkol Inf Rudi Hartanto, S.Sos.", "Rudi Hartanto"),
    ("Ust. Aceng Mubarok", "Aceng Mubarok"),
    ("Pdt. Yohanis Tamba, M.Th.", "Yohanis Tamba"),
    ("Romo Benediktus Kleden", "Benediktus Kleden"),
    ("Kolonel Laut (P) Dwi Yogatama", "Dwi Yogatama"),
    ("Komisaris Besar Polisi Deni Kurniadi", "Deni Kurniadi"),
    ("Inspektur Jenderal Polisi Rikardus Manuputty", "Rikardus Manuputty"),
    ("Dinus Wanimbow S.H. M.H.", "Dinus Wanimbow"),
    ("Ir. Maria Goretti, MM., M.Si (Han)", "Maria Goretti"),
    ("Yohan Parera, S.T, M.T, Ph.D", "Yohan Parera"),
    ("Laksma TNI Yudhi Pranoto", "Yudhi Pranoto"),
]
GRAMMAR = [
    ("M. Faisal Hanif", "M. Faisal Hanif"),
    ("A.A. Gde Raka Wirawan", "A.A. Gde Raka Wirawan"),
    ("I Gusti Ngurah Suardika", "I Gusti Ngurah Suardika"),
    ("Ni Luh Putu Sukmawati", "Ni Luh Putu Sukmawati"),
    ("Andi Baso Mappanyukki", "Andi Baso Mappanyukki"),
    ("La Ode Muhammad Taslim", "La Ode Muhammad Taslim"),
    ("Zainal bin Ismail", "Zainal bin Ismail"),
    ("Ruslan Br Ginting", "Ruslan Br Ginting"),
    ("Baiq Nurul Hidayati", "Baiq Nurul Hidayati"),
    ("Lalu Anugerah Wijaya", "Lalu Anugerah Wijaya"),
    ("T. Iskandar Muda Daud", "T. Iskandar Muda Daud"),
    ("Tb. Aminuddin", "Tb. Aminuddin"),
    ("Cecep R. Wiguna", "Cecep R. Wiguna"),
    ("Sukarmin", "Sukarmin"),
    ("Yan Piet Wanggai", "Yan Piet Wanggai"),
    ("Mathius D. Fonataba", "Mathius D. Fonataba"),
    ("Tjhai Nyit Fong", "Tjhai Nyit Fong"),
    ("Siti Aisyatul Munawaroh binti Sulaiman", "Siti Aisyatul Munawaroh binti Sulaiman"),
    ("Kristosius Y. Agamoe", "Kristosius Y. Agamoe"),
    ("Rr. Endang Kusuma", "Rr. Endang Kusuma"),
    ("H. Lalu Firman Jaya", "Lalu Firman Jaya"),
    ("Ma'ruf Syamsuddin", "Ma'ruf Syamsuddin"),
    ("Dewi Kartika-Rumambi", "Dewi Kartika-Rumambi"),
    ("Syafruddin Dt. Bandaro", "Syafruddin Dt. Bandaro"),
    ("Hasan Basri Dg. Ngalle", "Hasan Basri Dg. Ngalle"),
]


@pytest.mark.parametrize(("written", "expected"), TITLES)
def test_titles_and_degrees_are_no_part_of_a_name(written: str, expected: str) -> None:
    assert names(record_of(f"Bupati Sikka, {written}, memimpin apel pagi.")) == {expected}


@pytest.mark.parametrize(("written", "expected"), TITLES)
def test_titles_and_degrees_without_a_mark_before(written: str, expected: str) -> None:
    assert names(record_of(f"Apel pagi dipimpin Kepala Dinas Sosial {written} di halaman kantor.")) == {expected}


@pytest.mark.parametrize(("written", "expected"), GRAMMAR)
def test_parts_of_a_name(written: str, expected: str) -> None:
    assert names(record_of(f"Bupati Sikka, {written}, memimpin apel pagi.")) == {expected}


@pytest.mark.parametrize(("written", "expected"), GRAMMAR)
def test_name_right_after_an_office(written: str, expected: str) -> None:
    assert names(record_of(f"Apel pagi dipimpin Kepala Dinas Sosial {written} di halaman kantor.")) == {expected}
