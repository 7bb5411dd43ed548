"""Hosts: who receives, meets or briefs a cohort, who stands beside them, and who does not."""

from __future__ import annotations

import pytest

from tests.ingest.texts import hosts, record_of

VISIT = "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi di Kota Tegal."
MET = [
    "Rombongan dijamu Wali Kota Tegal Dedy Prasojo di rumah dinas.",
    "Rombongan dijemput Wali Kota Tegal Dedy Prasojo di stasiun.",
    "Di sana mereka bertemu Wali Kota Tegal, Dedy Prasojo.",
    "Mereka berbincang dengan Wali Kota Tegal Dedy Prasojo.",
    "Rombongan berdialog langsung dengan Wali Kota Tegal, Dedy Prasojo.",
    "Peserta beraudiensi dengan Wali Kota Tegal Dedy Prasojo di balai kota.",
    "Audiensi dengan Wali Kota Tegal Dedy Prasojo berlangsung di balai kota.",
    "Mereka bersilaturahmi dengan Wali Kota Tegal Dedy Prasojo.",
    "Wali Kota Tegal Dedy Prasojo menjamu para tamu dengan kudapan.",
    "Wali Kota Tegal, Dedy Prasojo, secara resmi menerima rombongan.",
    "Wali Kota Tegal, Dedy Prasojo, dengan ramah menyambut peserta.",
    "Wali Kota Tegal Dedy Prasojo menemui mereka di pasar.",
    "Wali Kota Tegal Dedy Prasojo berdialog dengan para peserta.",
    "Wali Kota Tegal Dedy Prasojo hadir menyambut di Balai Kota.",
    "Kedatangan mereka disambut Wali Kota Tegal Dedy Prasojo.",
    "Kehadiran rombongan diterima secara resmi oleh Wali Kota Tegal Dedy Prasojo.",
    "Setibanya di balai kota, rombongan disambut tarian dan diterima oleh Wali Kota Tegal, Dedy Prasojo.",
    "Penyambutan dilakukan oleh Wali Kota Tegal Dedy Prasojo.",
    "Penerima rombongan ialah Wali Kota Tegal Dedy Prasojo.",
    "Acara penerimaan dipimpin Wali Kota Tegal Dedy Prasojo.",
    "Peserta mendengarkan paparan Wali Kota Tegal Dedy Prasojo.",
    "Peserta mendapat penjelasan dari Wali Kota Tegal Dedy Prasojo.",
    "Paparan disampaikan Wali Kota Tegal Dedy Prasojo.",
    "Wali Kota Tegal Dedy Prasojo memaparkan penataan pasar kepada peserta.",
    "Wali Kota Tegal Dedy Prasojo membuka pintu balai kota bagi para tamu.",
    "Wali Kota Tegal Dedy Prasojo mengajak peserta berkeliling pasar.",
    "Bertindak sebagai tuan rumah, Wali Kota Tegal Dedy Prasojo menyapa peserta.",
    "Selaku tuan rumah, Wali Kota Tegal Dedy Prasojo mengucapkan selamat datang.",
    "Wali Kota Tegal Dedy Prasojo mengucapkan selamat datang kepada peserta.",
    "Mewakili Gubernur Jawa Tengah, Wali Kota Tegal Dedy Prasojo menerima rombongan.",
]
BESIDE: list[tuple[str, set[str]]] = [
    (
        "Rombongan diterima Pj Sekda Kota Tegal, Johan Santoso. Mendampingi Pj Sekda, hadir Kepala Bappeda, Ratri "
        "Handayani; Kepala Dinas Kominfo, Lutfi Hanafi; serta Kabag Prokopim, Basuki Rahman.",
        {"Johan Santoso", "Ratri Handayani", "Lutfi Hanafi", "Basuki Rahman"},
    ),
    (
        "Sekda Kota Tegal Johan Santoso beserta Kepala Dinas Kesehatan Ratri Handayani menyambut peserta.",
        {"Johan Santoso", "Ratri Handayani"},
    ),
    (
        "Mereka disambut Wali Kota Dedy Prasojo bersama Kapolres Tegal Kota AKBP Lutfi Hanafi.",
        {"Dedy Prasojo", "Lutfi Hanafi"},
    ),
    (
        "Wali Kota Dedy Prasojo yang didampingi Sekda Johan Santoso menjelaskan penanganan pasar.",
        {"Dedy Prasojo", "Johan Santoso"},
    ),
    (
        "Didampingi Sekda Johan Santoso, Wali Kota Tegal Dedy Prasojo menyambut peserta.",
        {"Dedy Prasojo", "Johan Santoso"},
    ),
    (
        "Rombongan ditemui Dedy Prasojo, Wali Kota Tegal, di Balai Kota. Dedy datang bersama Ratri Handayani, "
        "Kepala Dinas "
        "Sosial, dan Lutfi Hanafi, Direktur RSUD Kardinah.",
        {"Dedy Prasojo", "Ratri Handayani", "Lutfi Hanafi"},
    ),
    (
        "Wali Kota Tegal Dedy Prasojo menerima kunjungan itu. Sekretaris Daerah Johan Santoso, Kepala Dinas "
        "Kesehatan Ratri "
        "Handayani, serta Camat Tegal Timur Lutfi Hanafi ikut mendampinginya.",
        {"Dedy Prasojo", "Johan Santoso", "Ratri Handayani", "Lutfi Hanafi"},
    ),
    (
        "Wali Kota Tegal Dedy Prasojo menerima rombongan dengan didampingi para asisten dan Kepala Bappeda Lutfi "
        "Hanafi.",
        {"Dedy Prasojo", "Lutfi Hanafi"},
    ),
]
BRIEFERS: list[tuple[str, set[str]]] = [
    (
        "Di Kelurahan Panggung, Lurah Panggung, Lutfi Hanafi, memaparkan bank sampah kepada peserta.",
        {"Lutfi Hanafi"},
    ),
    (
        "Ketua Lembaga Adat Pesisir, Basuki Rahman, menyampaikan tiga permintaan kepada rombongan.",
        {"Basuki Rahman"},
    ),
    (
        "Pertanyaan peserta dijawab Komandan Lanal Tegal, Letkol Laut (P) Basuki Rahman: nelayan ialah mata di laut.",
        {"Basuki Rahman"},
    ),
    (
        "Kepala Dinas Kesehatan Ratri Handayani memperagakan kanal aduan warga.",
        {"Ratri Handayani"},
    ),
    (
        "Direktur RSUD Kardinah, Ratri Handayani, memandu mereka menelusuri bangsal.",
        {"Ratri Handayani"},
    ),
]
COMPANY: list[tuple[str, set[str]]] = [
    (
        "Peserta PKP Angkatan XVI merampungkan benchmarking di PT Semen Karang Biru, Kabupaten Tuban. Direktur "
        "Keuangan PT "
        "Semen Karang Biru, Robi Setiawan, menjamu para tamu di Wisma Biru. Vice President Kepatuhan, Nadia Ramadani, "
        "memandu mereka menelusuri gudang.",
        {"Robi Setiawan", "Nadia Ramadani"},
    ),
    (
        "Peserta PKA Angkatan II mengunjungi Politeknik Negeri Bandung di Kota Bandung untuk benchmarking dan disambut "
        "Direktur Marwan Sujatmiko.",
        {"Marwan Sujatmiko"},
    ),
    (
        "Peserta PKN Tingkat II Angkatan V melaksanakan visitasi ke Universitas Airlangga, Kota Surabaya. Rektor "
        "Universitas "
        "Airlangga, Basuki Rahman, menerima peserta.",
        {"Basuki Rahman"},
    ),
]
NOT_HOSTS = [
    "Wali Kota Tegal Dedy Prasojo sedang bertugas di Jakarta.",
    "Turut hadir Kapolres Tegal Kota AKBP Lutfi Hanafi dan Ketua DPRD Kota Tegal Basuki Rahman.",
    "Widyaiswara Ahli Utama LAN, Basuki Rahman, mengatakan peserta senang.",
    "Ketua kelas, Agnes Bota, menerima cendera mata.",
    "Kepala BPSDM Provinsi Bali, Nina Rahayu, menyampaikan terima kasih.",
    "Salah satu peserta, Agnes Bota, Kepala Dinas Sosial Kabupaten Ende, berbincang dengan pedagang.",
    "Dihubungi terpisah, Kepala BKPSDM Kabupaten Ende Nina Rahayu mengatakan pihaknya menanggung biaya.",
    "Di antara undangan terlihat Kajari Tegal Basuki Rahman.",
    "Pembimbing rombongan, Kombes Pol Basuki Rahman, menuturkan peserta wajib menulis.",
    "Kepala Dinas Kesehatan Kabupaten Sleman Nina Rahayu, pendamping peserta, berterima kasih.",
]


@pytest.mark.parametrize("text", MET)
def test_the_host_at_the_verb(text: str) -> None:
    assert hosts(record_of(f"{VISIT} {text}")) == {"Dedy Prasojo"}


@pytest.mark.parametrize(("text", "expected"), [*BESIDE, *BRIEFERS])
def test_hosts_beside_and_briefers(text: str, expected: set[str]) -> None:
    assert hosts(record_of(f"{VISIT} {text}")) == expected


@pytest.mark.parametrize(("text", "expected"), COMPANY)
def test_hosts_of_companies_and_campuses(text: str, expected: set[str]) -> None:
    assert hosts(record_of(text)) == expected


@pytest.mark.parametrize("text", NOT_HOSTS)
def test_others_are_no_hosts(text: str) -> None:
    assert hosts(record_of(f"{VISIT} {text}")) == set()


def test_the_represented_is_no_host() -> None:
    text = "Wali Kota Tegal, Dedy Prasojo, yang berhalangan, diwakili Sekda Johan Santoso yang menerima rombongan."
    assert hosts(record_of(f"{VISIT} {text}")) == {"Johan Santoso"}
    text = "Sambutan Wali Kota Tegal Dedy Prasojo dibacakan Sekda Johan Santoso yang menerima rombongan."
    assert hosts(record_of(f"{VISIT} {text}")) == {"Johan Santoso"}
