"""Articles made from templates: as many as a measure needs, the same ones every time.

Places and programmes are real, persons and outlets are invented. The templates are of the length and in the styles of
local news (about 1,900 characters): reported speech, direct quotations, offices, batches in words and numerals.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

Row = dict[str, str]

SEED = 2020
GIVEN = tuple(
    "Adnan Bagus Cahyo Damar Eko Fajri Gunawan Hendra Irfan Joko Kurnia Lukman Mahendra Nanda Oktavian Panji Rangga "
    "Satria Taufik Umar Vino Wahyu Yoga Zainal Anita Bunga Citra Dewi Endah Fitri Gita Hesti Intan Juwita Kartika "
    "Lestari Mega Novita Puspita Ratna Sekar Tiara Utami Wulan Yulia".split()
)
FAMILY = tuple(
    "Adiwijaya Baskoro Cakrawala Darmawan Erlangga Firmansyah Gunadi Hidayatullah Iskandar Jatmiko Kusumah Laksono "
    "Maulana Nugraha Permadi Qomaruddin Rahardjo Santika Tanjung Utomo Wibisana Yudhistira Zulkarnaen Anggraini "
    "Handayani Kusumastuti Maharani Paramita Rahmawati Susilowati Wardhani".split()
)
CITIES = tuple(
    "Bogor Bandung Semarang Surabaya Malang Makassar Denpasar Yogyakarta Padang Palembang Balikpapan Samarinda Manado "
    "Ambon Kupang Mataram Pontianak Banjarmasin Pekanbaru Jambi Surakarta Magelang Madiun Kediri Parepare".split()
)
REGENCIES = tuple(
    "Sleman Bantul Banyuwangi Gowa Maros Badung Gianyar Sumedang Garut Kudus Jepara Wonogiri Tabanan Bulukumba "
    "Lamongan Tuban Ngawi Klaten Boyolali Sragen Belitung Bintan Wajo Sinjai Barru".split()
)
PROGRAMMES = (
    ("Pelatihan Kepemimpinan Nasional (PKN) Tingkat II", "PKN"),
    ("Pelatihan Kepemimpinan Administrator (PKA)", "PKA"),
    ("Pelatihan Kepemimpinan Pengawas (PKP)", "PKP"),
    ("Pelatihan Dasar (Latsar) CPNS", "Latsar"),
)
BATCHES = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV".split()
NUMBERS = "delapan,sembilan,sepuluh,sebelas,dua belas,lima belas,dua puluh,tiga puluh,empat puluh".split(",")
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
THEMES = (
    "Transformasi Layanan Publik",
    "Ketahanan Pangan Daerah",
    "Birokrasi yang Lincah dan Melayani",
    "Pengelolaan Sampah Berbasis Warga",
    "Pariwisata Berkelanjutan",
    "Percepatan Penurunan Stunting",
    "Kota Cerdas dan Satu Data",
)
OUTLETS = ("Warta Pesisir", "Suara Lereng", "Kabar Tigamuara", "Berita Senjakala", "Pena Nagari")
SAYINGS = (
    "Kami datang bukan untuk memuji, melainkan untuk membawa pulang satu cara kerja yang bisa dicoba besok pagi",
    "Yang kami tunjukkan hari ini apa adanya, termasuk bagian yang belum selesai",
    "Warga tidak bertanya siapa yang berwenang, mereka bertanya kapan jalannya diperbaiki",
    "Data yang rapi membuat rapat menjadi pendek dan keputusan menjadi terang",
    "Silakan tanya apa saja, dinas terkait sudah saya minta membuka buku",
    "Inovasi yang baik tetap berjalan ketika pejabatnya sudah berganti",
    "Kuncinya bukan aplikasi, kuncinya orang yang mau mengangkat telepon",
)
FILLERS = (
    "Rombongan kemudian berkeliling ke tiga titik layanan, mulai dari loket perizinan sampai ruang kendali kota, dan "
    "mencatat lama antrean setiap pemohon.",
    "Di sela paparan, peserta menanyakan sumber pembiayaan, jumlah tenaga pendamping, dan cara menjaga mutu layanan "
    "ketika anggaran dipotong di tengah tahun.",
    "Acara ditutup dengan tukar cendera mata dan makan siang bersama pelaku usaha kecil binaan pemerintah setempat.",
    "Hasil kunjungan akan ditulis sebagai laporan kelompok dan dipaparkan di hadapan penguji pada pekan terakhir "
    "pelatihan.",
    "Sebelumnya rombongan sempat singgah di pasar induk yang baru selesai direvitalisasi dan berbincang dengan "
    "pedagang tentang retribusi nontunai.",
)
BODY_OF = {"Kota": "Wali Kota", "Kabupaten": "Bupati"}


class Scene(NamedTuple):
    """What one made article tells."""

    programme: str
    short: str
    batch: str
    year: int
    day: str
    number: str
    kind: str
    area: str
    organizer: str
    theme: str
    host: str
    secretary: str
    leader: str
    speaker: str
    outlet: str


def _name(rng: random.Random) -> str:
    return f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"


def _scene(rng: random.Random) -> Scene:
    programme, short = rng.choice(PROGRAMMES)
    kind = rng.choice(("Kota", "Kabupaten"))
    year = rng.randint(2019, 2025)
    return Scene(
        programme=programme,
        short=short,
        batch=rng.choice(BATCHES),
        year=year,
        day=f"{rng.randint(1, 28)} {rng.choice(MONTHS)} {year}",
        number=rng.choice(NUMBERS),
        kind=kind,
        area=rng.choice(CITIES if kind == "Kota" else REGENCIES),
        organizer=rng.choice(
            ("Lembaga Administrasi Negara (LAN)", "BPSDM Provinsi Jawa Barat", "Kementerian Keuangan")
        ),
        theme=rng.choice(THEMES),
        host=_name(rng),
        secretary=_name(rng),
        leader=_name(rng),
        speaker=_name(rng),
        outlet=rng.choice(OUTLETS),
    )


def _paragraphs(s: Scene, rng: random.Random) -> list[str]:
    chief, first = BODY_OF[s.kind], s.host.split()[0]
    sayings = rng.sample(SAYINGS, 3)
    opening = (
        f"{s.area.upper()}, {s.outlet.upper()} – Sebanyak {s.number} peserta {s.programme} Angkatan {s.batch} Tahun "
        f"{s.year} yang diselenggarakan {s.organizer} melakukan visitasi ke Pemerintah {s.kind} {s.area}, {s.day}.",
        f"{s.outlet}, {s.area} – Pemerintah {s.kind} {s.area} menerima kunjungan {s.number} peserta {s.programme} "
        f"Angkatan {s.batch} dari {s.organizer}, {s.day}.",
    )
    speech = (
        f"“{sayings[0]},” kata {chief} {s.area}, {s.host}, saat menyambut rombongan di Balai {s.kind}.",
        f"{chief} {s.area} {s.host} menyambut langsung rombongan. “{sayings[0]},” ujarnya.",
    )
    return [
        rng.choice(opening),
        rng.choice(speech),
        f"Visitasi kali ini mengangkat tema “{s.theme}”. Menurut {first}, tema itu sejalan dengan rencana pembangunan "
        f"jangka menengah daerah yang sedang berjalan.",
        rng.choice(FILLERS),
        f"Sekretaris Daerah {s.kind} {s.area}, Drs. {s.secretary}, M.Si., memaparkan capaian setiap perangkat daerah. "
        f"Ia menyebut jumlah layanan yang dapat diurus dari rumah naik dua kali lipat.",
        f"Ketua rombongan, {s.leader}, menyampaikan terima kasih. “{sayings[1]},” tutur {s.leader.split()[0]}.",
        rng.choice(FILLERS),
        f"Kepala Dinas Komunikasi dan Informatika {s.kind} {s.area}, {s.speaker}, menambahkan bahwa seluruh paparan "
        f"boleh disalin. Menurutnya, tim {s.area} siap mendampingi daerah lain melalui pertemuan daring setiap bulan.",
        rng.choice(FILLERS),
        f"“{sayings[2]},” pungkas {first}.",
        f"Peserta {s.short} Angkatan {s.batch} dijadwalkan kembali ke kelas pekan depan untuk menyusun rancangan "
        f"proyek perubahan di instansi masing-masing.",
    ]


def rows(count: int, seed: int = SEED) -> Iterator[Row]:
    """`count` articles as rows of a .jsonl source, one after the other, the same ones for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        scene = _scene(rng)
        title = f"{scene.number.capitalize()} Peserta {scene.short} Angkatan {scene.batch} Belajar ke {scene.area}"
        text = "\n".join([title, *_paragraphs(scene, rng)])
        yield {"id": f"made-{number:06}", "title": title, "published": f"{scene.year}-12-31", "text": text}


def write(path: Path, count: int) -> None:
    """Write `count` articles to `path` as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for row in rows(count):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
