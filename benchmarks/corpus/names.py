"""Names as Indonesians bear them, and the forms in which newspapers write one and the same name."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

# Given names, the more common first (by judgement); the order is the rank that their frequency follows.
GIVEN_M = tuple(
    "Agus Muhammad Budi Ahmad Andi Eko Bambang Hendra Dedi Rudi Joko Arif Iwan Yusuf Imam Heri Asep Suryadi Rahmat "
    "Abdul Wahyu Slamet Teguh Yudi Dadang Syamsul Irwan Hasan Didik Ridwan Firman Taufik Zainal Gunawan Fajar Indra "
    "Lukman Kurniawan Nurdin Usman Ismail Anwar Wawan Rizal Edi Bayu Ramli Yohanes Made Ketut Nyoman Wayan Petrus "
    "Umar Arman Sulaiman Ilham Jamaluddin Fauzi Hadi Basuki Mulyadi Darwin Robert Stefanus Yakob Alfons Tjahyo "
    "Guntur Rangga Satria Panji Danang Galih Pramono Seno Wisnu Yoga Zulkifli Amran Burhan Cahyo Dimas Erwin Faisal "
    "Gatot Haryono Iskandar Jefri Kamal Latif Mansur Nasir Oktavianus Parlindungan Rafael Sabar Tigor Ucok "
    "Viktor".split()
)
GIVEN_F = tuple(
    "Sri Siti Dewi Nur Endang Ratna Yuni Rina Maria Ani Lilis Wulan Indah Fitri Tri Dian Eni Kartika Puji Lestari "
    "Nining Rahma Yanti Susi Tuti Ida Erna Mega Ayu Retno Citra Nita Rosa Yulia Tina Hesti Winda Sari Ambar Bunga "
    "Desi Elisabet Fatimah Gita Hani Intan Juwita Komang Luh Martha Novi Oktavia Paramita Rukmini Salma Theresia "
    "Umi Vera Wati Yohana Zubaidah Anggun Betti Cut Diah Evi Farida Grace Helena Ira Jumiati Kusuma Laila".split()
)
FAMILY = tuple(
    "Setiawan Santoso Hidayat Saputra Kurniawan Rahman Wijaya Susanto Nugroho Lestari Siregar Nasution Wibowo Utami "
    "Handayani Rahayu Gunawan Hasibuan Pratama Suharto Simanjuntak Harahap Putra Rahmawati Kusuma Firmansyah Maulana "
    "Permana Lubis Hakim Syahputra Iskandar Sitompul Manalu Tambunan Panjaitan Hutagalung Sinaga Purba Ginting "
    "Sembiring Tarigan Daulay Pohan Batubara Ritonga Tanjung Chaniago Koto Piliang Sikumbang Caniago Marpaung "
    "Wattimena Latuconsina Pattiasina Tuasikal Rumbewas Wanggai Kambuaya Mandacan Rondonuwu Kalalo Lumentut Sondakh "
    "Mokoginta Mamonto Lasabuda Tandi Pabokori Mappasomba Palaguna Bulu Bangun Daeng Karaeng Matanggui Tola Bara "
    "Djafar Umasugi Saleh Abdullah Bakri Usman Yasin Sangaji Teniwut Renyaan Ohoiulun Suardana Sudiarta Wirawan "
    "Adnyana Parwata Sutama Widana Suarjana Mahendra Astawa Artana Darmawan Ardiansyah Alamsyah Adiwijaya Baskoro "
    "Jatmiko Laksono Rahardjo Utomo Wibisana Zulkarnaen Kusumastuti Maharani Paramita Susilowati Wardhani Anggraini "
    "Fernandez Pereira Soares Lopes Bria Nahak Seran Tefa Manek Kolo Taneo Benu Nubatonis Tukan Lamaholot".split()
)
_STEMS = "Su Har Wi Pur Mul Jat Kus Mar Bud Prab Ris Set Tri Yul Dar Win Sas Wid Rah Kar Jay Nug Sut Ind Pra".split()
_ENDINGS = (
    "anto adi ono oyo iyanto awan iawan iawati aningsih astuti ianingrum oko andono antoro ojo urwanto arjo".split()
)

_ZIPF = 0.75  # how steeply the frequency of a name falls with its rank; found near this for Indonesian given names
_SHAPES = ((1, 5), (2, 60), (3, 35))  # how many parts a name has, and how often

_OLD = (("u", "oe"), ("j", "dj"), ("y", "j"), ("c", "tj"), ("ks", "x"), ("f", "v"), ("f", "p"), ("z", "s"))
_SHORT = {
    "Muhammad": ("Mohammad", "Moh.", "M.", "Muh."),
    "Ahmad": ("Achmad", "A.", "Akhmad"),
    "Abdul": ("Abd.", "Abdoel"),
    "Rahmat": ("Rachmat", "Rohmat"),
    "Siti": ("St.", "Sitti"),
    "Nur": ("Noer",),
    "Yusuf": ("Jusuf", "Yusup"),
    "Hasan": ("Hassan",),
    "Fatimah": ("Fatima",),
    "Taufik": ("Taufiq", "Topik"),
}
_DEGREES = ("SE", "S.Sos", "MSi", "SH", "M.M", "AP")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, and the forms in which it is written, with how often each is (summed up)."""

    full: str
    forms: tuple[str, ...]
    weights: tuple[float, ...]
    nickname: str | None = None

    @property
    def call(self) -> str:
        """What the second sentence calls the person."""
        return self.nickname or self.full.split()[0]


@cache
def _families() -> tuple[str, ...]:
    made = [stem + ending for ending in _ENDINGS for stem in _STEMS]
    mixed = [name for pair in zip(FAMILY, made, strict=False) for name in pair]
    return tuple(dict.fromkeys([*mixed, *made]))


@cache
def _weights(count: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / rank**_ZIPF for rank in range(1, count + 1)))


def _ranked(rng: random.Random, names: Sequence[str]) -> str:
    return rng.choices(names, cum_weights=_weights(len(names)))[0]


def draw(rng: random.Random) -> Name:
    """A new person's name."""
    given = GIVEN_M if rng.random() < 0.66 else GIVEN_F
    shape = rng.choices([count for count, _ in _SHAPES], [often for _, often in _SHAPES])[0]
    parts = [_ranked(rng, _families() if shape == 1 else given)]
    while len(parts) < shape:
        pool = given if shape == 3 and len(parts) == 1 and rng.random() < 0.4 else _families()
        part = _ranked(rng, pool)
        if part not in parts:
            parts.append(part)
    return _with_forms(rng, parts)


def _with_forms(rng: random.Random, parts: list[str]) -> Name:
    full = " ".join(parts)
    forms = {full: 10.0}
    for chance, change in ((0.25, _respelt), (0.12, _initialled), (0.10, _without_last), (0.03, _with_degree)):
        if rng.random() < chance and (form := change(rng, parts)) != full:
            forms[form] = rng.choice((0.5, 1.5, 4.0))
    nickname = _nickname(rng, parts) if rng.random() < 0.08 else None
    return Name(full, tuple(forms), tuple(accumulate(forms.values())), nickname)


def _respelt(rng: random.Random, parts: list[str]) -> str:
    """One part spelt another way: a usual short or Arabic form, or the spelling before 1972."""
    short = [(index, form) for index, part in enumerate(parts) for form in _SHORT.get(part, ())]
    if short:
        index, form = rng.choice(short)
        return " ".join([*parts[:index], form, *parts[index + 1 :]])
    index = rng.randrange(len(parts))
    changes = [(new, old) for new, old in _OLD if new in parts[index].lower()[1:]]
    if not changes:
        return " ".join(parts)
    new, old = rng.choice(changes)
    word = parts[index][0] + parts[index][1:].replace(new, old, 1)
    return " ".join([*parts[:index], word, *parts[index + 1 :]])


def _initialled(rng: random.Random, parts: list[str]) -> str:
    """An inner or last part, or the first of three, as its initial."""
    if len(parts) < 2:
        return parts[0]
    index = rng.randrange(1 if len(parts) == 2 else 0, len(parts))
    return " ".join(f"{part[0]}." if place == index else part for place, part in enumerate(parts))


def _without_last(rng: random.Random, parts: list[str]) -> str:
    """Three parts as two; two stay, since one word names too many."""
    del rng
    return " ".join(parts[:2])


def _with_degree(rng: random.Random, parts: list[str]) -> str:
    """A degree that was left in the name."""
    return " ".join([*parts, rng.choice(_DEGREES)])


def _nickname(rng: random.Random, parts: list[str]) -> str:
    word = rng.choice(parts)
    cut = word[: rng.choice((3, 4))] if rng.random() < 0.5 else word[-4:]
    return cut.capitalize() + rng.choice(("", "", "i", "ng"))


def written(rng: random.Random, name: Name) -> str:
    """One of the forms of a name, as one newspaper writes it."""
    if len(name.forms) == 1:
        return name.forms[0]
    return rng.choices(name.forms, cum_weights=name.weights)[0]
