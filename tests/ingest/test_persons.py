"""Names in newspaper text that stand without an office or title: what vouches for them, and what is no name."""

from __future__ import annotations

import pytest

from tests.ingest.texts import aliases, names, positions, record_of

BARE = [
    ("Menurut Wirantara, harga beras masih wajar.", {"Wirantara"}),
    ("Harga beras masih wajar, menurut Wirantara.", {"Wirantara"}),
    ("Menurut keterangan Suparti, harga turun.", {"Suparti"}),
    ("Suwandi juga menolak usul itu.", {"Suwandi"}),
    ("Kedatangan Suwandi disambut warga desa.", {"Suwandi"}),
    ("Rapat itu dipimpin Suwandi sejak pagi.", {"Suwandi"}),
    ("Wirantara mengatakan hasil panen naik.", {"Wirantara"}),
    ("Setelah itu, Wirantara menambahkan bahwa hasil panen naik.", {"Wirantara"}),
    ("Sopir truk itu adalah Karmo Sadali, 53 tahun, warga Desa Sukamaju.", {"Karmo Sadali"}),
    ("Presiden Filipina Rodolfo Manalastas tiba di Jakarta.", {"Rodolfo Manalastas"}),
    ("Perdana Menteri Malaysia Zulhasri Latiff tiba di Jakarta.", {"Zulhasri Latiff"}),
    ("Menteri Kesehatan Timor Leste Domingos Ximenes tiba di Kupang.", {"Domingos Ximenes"}),
    ("Politikus Partai Golkar Hendra Sitorus menolak usul itu.", {"Hendra Sitorus"}),
    ("Ketua Umum Partai Demokrat Hendra Sitorus menolak usul itu.", {"Hendra Sitorus"}),
    ("Sekjen PPP Hendra Sitorus menolak usul itu.", {"Hendra Sitorus"}),
    ("Anggota Fraksi PKB Hendra Sitorus menolak usul itu.", {"Hendra Sitorus"}),
    ("Wakil Sekretaris Jenderal PDI Perjuangan Hendra Sitorus menolak usul itu.", {"Hendra Sitorus"}),
    ("Menteri Energi dan Sumber Daya Mineral (ESDM) Hendra Sitorus menolak usul itu.", {"Hendra Sitorus"}),
    ("Aktor Wirga Tandika dan penyanyi Mela Nusara tampil malam itu.", {"Wirga Tandika", "Mela Nusara"}),
    ("Pengamat politik Wirga Tandika menilai usul itu wajar.", {"Wirga Tandika"}),
    ("Pengusaha bernama Wirga Tandika menanam modal di Kabupaten Sikka.", {"Wirga Tandika"}),
    ("Pakar hukum Nasser al-Hamidi bertemu para menteri.", {"Nasser al-Hamidi"}),
    ("Mendiang Wirga Tandika dimakamkan kemarin.", {"Wirga Tandika"}),
]
NOBODY = [
    "Polisi mengatakan pelaku sudah ditangkap.",
    "Kantor berita Reuters melaporkan harga minyak turun.",
    "Golkar menyatakan siap menang, sedangkan PKS dan Demokrat menunggu.",
    "Israel menyatakan perang sudah selesai.",
    "Menteri luar negeri Yordania dan Israel bertemu di Amman.",
    "Pengamat menilai usul itu wajar.",
    "Kebijakan itu, menurut Kementerian Keuangan, sudah tepat.",
    "Menurut Undang-Undang, dana itu harus kembali.",
    "Konvensi Jenewa melarang hal itu.",
    "Rumah warga di Jalan Sudirman terbakar.",
    "Pertandingan digelar di Stadion Diponegoro, Kota Semarang.",
    "Rapat digelar di Aula Sabha Widya Praja, Kota Tegal.",
    "Tamu diterima di Pendopo Ki Gede Sebayu, Kota Tegal.",
    "Rupiah menguat terhadap Dolar Amerika Serikat.",
]
IN_BRACKETS = [
    ("Presiden Sutan Bagas Yuwono (SBY) hadir. SBY lalu pulang.", {"Sutan Bagas Yuwono": {"SBY"}}),
    ("Wali Kota Kediri Waskito Adiguna (Waskita) hadir. Waskita lalu pulang.", {"Waskito Adiguna": {"Waskita"}}),
    ("KH Abdurrohim Mahmud (Gus Rohim) hadir. Gus Rohim lalu pulang.", {"Abdurrohim Mahmud": {"Gus Rohim"}}),
    ("Wirga Tandika alias Gading ditangkap. Gading lalu ditahan.", {"Wirga Tandika": {"Gading"}}),
    ("Bupati Alor Hendra Sitorus (PKS) hadir.", {"Hendra Sitorus": set()}),
    ("Bupati Alor Hendra Sitorus (Kalabahi) hadir.", {"Hendra Sitorus": set()}),
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_bare_names(text: str, expected: set[str]) -> None:
    assert names(record_of(text)) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_no_names(text: str) -> None:
    assert names(record_of(text)) == set()


@pytest.mark.parametrize(("text", "expected"), IN_BRACKETS)
def test_short_names_in_brackets(text: str, expected: dict[str, set[str]]) -> None:
    assert aliases(record_of(text)) == expected


def test_an_office_abroad_is_none_of_ours() -> None:
    assert positions(record_of("Menteri Kesehatan Timor Leste Domingos Ximenes tiba.")) == {"Domingos Ximenes": set()}
