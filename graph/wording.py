"""What people read for the names of the vocabulary."""

from __future__ import annotations

from typing import Final

# Edge type → what the edge says from its first end to its second.
RELATIONS: Final = {
    "VISITED": ("mengunjungi", "visited"),
    "SPOKE_AT": ("berbicara di", "spoke at"),
    "QUOTED": ("mengutip", "quoted"),
    "SAID_BY": ("diucapkan oleh", "said by"),
    "IN": ("dimuat dalam", "in"),
    "SAID_AT": ("diucapkan di", "said at"),
    "HELD": ("menjabat", "held"),
    "AT": ("jabatan di", "at"),
    "PARTICIPATED_IN": ("menjadi peserta", "participated in"),
    "SENT": ("mengirim peserta", "sent participants"),
    "ORGANIZED_BY": ("diselenggarakan oleh", "organized by"),
    "HOSTED_BY": ("diterima oleh", "hosted by"),
    "OF_COHORT": ("acara angkatan", "of cohort"),
    "TOOK_PLACE_IN": ("berlangsung di", "took place in"),
    "HAS_THEME": ("bertema", "has theme"),
    "OF_PROGRAMME": ("angkatan program", "of programme"),
    "GOVERNS": ("memerintah", "governs"),
    "PART_OF": ("bagian dari", "part of"),
    "SUCCEEDED_BY": ("digantikan oleh", "succeeded by"),
    "WITHIN": ("terletak di", "within"),
    "MENTIONS": ("menyebut", "mentions"),
    "PUBLISHED_BY": ("diterbitkan oleh", "published by"),
}

# Edge type → what its second end can say of the first.
INVERSES: Final = {
    "VISITED": ("dikunjungi oleh", "visited by"),
    "SPOKE_AT": ("pembicara", "speakers"),
    "QUOTED": ("dikutip dalam", "quoted in"),
    "SAID_BY": ("kutipan", "quotations"),
    "IN": ("kutipan di dalamnya", "quotations in it"),
    "SAID_AT": ("kutipan di acara ini", "quotations at this event"),
    "HELD": ("pemegang jabatan", "held by"),
    "AT": ("jabatan di lembaga ini", "posts at this body"),
    "PARTICIPATED_IN": ("peserta", "participants"),
    "SENT": ("lembaga pengirim peserta", "bodies that sent participants"),
    "ORGANIZED_BY": ("angkatan yang diselenggarakan", "cohorts organized"),
    "HOSTED_BY": ("acara yang diterima", "events hosted"),
    "OF_COHORT": ("acara", "events"),
    "TOOK_PLACE_IN": ("acara di sini", "events here"),
    "HAS_THEME": ("dengan tema ini", "with this theme"),
    "OF_PROGRAMME": ("angkatan", "cohorts"),
    "GOVERNS": ("pemerintah", "governed by"),
    "PART_OF": ("bagian-bagiannya", "parts"),
    "SUCCEEDED_BY": ("pendahulu", "succeeds"),
    "WITHIN": ("daerah di dalamnya", "places within"),
    "MENTIONS": ("disebut dalam", "mentioned in"),
    "PUBLISHED_BY": ("artikel", "articles"),
}
