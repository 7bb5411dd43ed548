"""The words of made articles."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date

PROGRAMMES: Mapping[str, tuple[str, ...]] = {
    "PKN-II": ("PKN Tingkat II", "Pelatihan Kepemimpinan Nasional (PKN) Tingkat II", "PKN II"),
    "PKA": ("Pelatihan Kepemimpinan Administrator (PKA)", "PKA"),
    "PKP": ("Pelatihan Kepemimpinan Pengawas (PKP)", "PKP"),
    "LATSAR": ("Pelatihan Dasar (Latsar) CPNS", "Latsar CPNS"),
}
SHORT_TITLES = {
    "Sekretaris Daerah": "Sekda",
    "Wali Kota": "Walikota",
    "Kepala Dinas": "Kadis",
    "Sekretaris Dinas": "Sekdis",
    "Kepala Bidang": "Kabid",
    "Sekretaris Jenderal": "Sekjen",
}
HAPPENS = {
    "opening": ("dibuka", "resmi dibuka", "memulai pembelajaran"),
    "visit": ("melakukan visitasi", "berkunjung", "melaksanakan studi lapangan", "belajar"),
    "seminar": ("mengikuti seminar proyek perubahan", "memaparkan proyek perubahan"),
    "graduation": ("dinyatakan lulus", "menutup pelatihan"),
}
VISIT_KINDS = {"melakukan visitasi": "visitasi", "melaksanakan studi lapangan": "studi_lapangan"}
SAYS = ("kata", "ujar", "tutur", "ucap", "jelas", "terang")
_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_TOPICS = (
    "pelayanan publik", "data yang rapi", "anggaran daerah", "kepercayaan warga", "perubahan", "kerja bersama",
    "teknologi", "disiplin pegawai", "kesehatan ibu", "sampah", "perizinan", "sekolah di pinggiran", "harga pangan",
    "jalan desa", "banjir", "pariwisata", "gaji honorer", "satu data", "air bersih", "pasar rakyat",
)  # fmt: skip
_OPENERS = (
    "Kami belajar bahwa {0} tidak selesai di ruang rapat", "Soal {0}, yang penting ialah mulai dari yang kecil",
    "Tidak ada jalan pintas untuk {0}", "Saya minta urusan {0} dikerjakan tahun ini juga",
    "Warga bertanya tentang {0}, bukan tentang siapa yang berwenang", "Pengalaman kami dengan {0} boleh ditiru",
    "Urusan {0} kami buka apa adanya", "Kunci {0} ialah orang yang mau turun ke lapangan",
)  # fmt: skip
_ENDINGS = (
    "dan hasilnya mulai terlihat", "sebab waktu kita pendek", "jadi jangan menunggu perintah", "begitu pesan saya",
    "bukan sekadar laporan di atas kertas", "dan itu butuh keberanian", "walaupun anggarannya dipotong",
    "supaya yang sesudah kita tinggal melanjutkan", "karena warga sudah lama menunggu", "dengan cara yang sederhana",
)  # fmt: skip
FILLERS = (
    "Acara berlangsung tertib hingga sore hari.",
    "Panitia menyiapkan bahan paparan dan lembar pertanyaan bagi semua yang hadir.",
    "Seusai acara, para tamu meninjau loket layanan dan berbincang dengan pemohon.",
    "Kegiatan serupa akan diadakan lagi tahun depan dengan jumlah peserta yang lebih banyak.",
    "Hasilnya akan ditulis dalam laporan kelompok dan dipaparkan di hadapan penguji.",
)


def told_day(day: date) -> str:
    """A day as newspapers write it."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def saying(source: str) -> str:
    """What was said, the same words for the same `source`."""
    rng = random.Random(source)
    return f"{rng.choice(_OPENERS).format(rng.choice(_TOPICS))}, {rng.choice(_ENDINGS)}"


def shortened(title: str) -> str:
    """A title in its short form, if it has one."""
    for full, short in SHORT_TITLES.items():
        if title.startswith(full):
            return short + title[len(full) :]
    return title


def worded(rng: random.Random, theme: str) -> str:
    """A theme as one outlet words it: in small letters, with another conjunction, cut short."""
    chance = rng.random()
    if chance < 0.6:
        return theme
    if chance < 0.8:
        return theme.lower()
    words = theme.split()
    return " ".join(words[:-1]) if chance < 0.9 and len(words) > 2 else theme.replace(" dan ", " & ")
