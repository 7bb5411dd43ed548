"""Who says what: attribution after, before and inside quotations, and words reported without marks."""

from __future__ import annotations

import pytest

from tests.ingest.texts import quotes, record_of, spoke

Quotes = list[tuple[str | None, str]]
CHIEF = "Bupati Sikka, Yulius Parera, membuka rapat kerja."
DIRECT: list[tuple[str, Quotes]] = [
    (
        "“Sampah di pasar ini kami olah setiap malam,” ujar Camat Tebet, Sri Handayani.",
        [("Sri Handayani", "Sampah di pasar ini kami olah setiap malam,")],
    ),
    (
        '"Air bersih sudah sampai ke bukit," kata Kepala Bidang Sanitasi Dinas Pekerjaan Umum Kota Bitung, '
        "Ferry Lumowa, Senin.",
        [("Ferry Lumowa", "Air bersih sudah sampai ke bukit,")],
    ),
    (
        f"{CHIEF} “Jangan pulang sebelum panen jagung selesai,” pintanya.",
        [("Yulius Parera", "Jangan pulang sebelum panen jagung selesai,")],
    ),
    (
        f"{CHIEF} Yulius mengatakan, “Jagung kita tidak kalah dari beras.”",
        [("Yulius Parera", "Jagung kita tidak kalah dari beras.")],
    ),
    (
        f"{CHIEF} Kata Yulius: “Pintu kantor ini tidak pernah dikunci.”",
        [("Yulius Parera", "Pintu kantor ini tidak pernah dikunci.")],
    ),
    (
        f"{CHIEF} “Kami tidak punya rahasia,” kata Yulius. “Semua angka ada di papan itu.”",
        [("Yulius Parera", "Kami tidak punya rahasia,"), ("Yulius Parera", "Semua angka ada di papan itu.")],
    ),
    (
        f"{CHIEF} “Kami tidak punya rahasia,” kata Bupati. “Semua angka ada di papan itu,” lanjutnya.",
        [("Yulius Parera", "Kami tidak punya rahasia,"), ("Yulius Parera", "Semua angka ada di papan itu,")],
    ),
    (
        f'{CHIEF} “Jalan ini dibangun dengan gotong royong," ucap orang nomor satu di Sikka itu.',
        [("Yulius Parera", "Jalan ini dibangun dengan gotong royong,")],
    ),
    (
        f"{CHIEF} ”Jalan ini dibangun dengan gotong royong,“ ucap Yulius.",
        [("Yulius Parera", "Jalan ini dibangun dengan gotong royong,")],
    ),
    (
        f"{CHIEF} ‘’Jalan ini dibangun dengan gotong royong,’’ ucap Yulius.",
        [("Yulius Parera", "Jalan ini dibangun dengan gotong royong,")],
    ),
    (
        f"{CHIEF} \"Jalan ini dibangun dengan gotong royong,' ucap Yulius.",
        [("Yulius Parera", "Jalan ini dibangun dengan gotong royong,")],
    ),
    (
        f"{CHIEF}\n“Panen tahun ini berhasil.\n“Tahun depan kita tanam lebih luas,” tutur Yulius.",
        [("Yulius Parera", "Panen tahun ini berhasil."), ("Yulius Parera", "Tahun depan kita tanam lebih luas,")],
    ),
    (
        f"{CHIEF}\nYulius menilai jagung lebih tahan kering. “Embung kami hanya satu.”",
        [("Yulius Parera", "Embung kami hanya satu.")],
    ),
    (
        f"{CHIEF} Ia datang bersama Sekda Sikka, Maria Dolorosa. “Saya hanya mencatat,” kata Maria.",
        [("Maria Dolorosa", "Saya hanya mencatat,")],
    ),
    (
        '"Kami di desa ini," kata Bupati Sikka Yulius Parera, "tidak pernah menutup pintu bagi siapa pun."',
        [("Yulius Parera", "Kami di desa ini,"), ("Yulius Parera", "tidak pernah menutup pintu bagi siapa pun.")],
    ),
    (
        f"{CHIEF} “Silakan belajar di sini,” ucapnya didampingi Sekda Maria Dolorosa.",
        [("Yulius Parera", "Silakan belajar di sini,")],
    ),
    (
        f"{CHIEF} Sementara itu, Kepala Bappeda Sikka, Robertus Lado, berterima kasih. “Kami banyak belajar,” katanya.",
        [("Robertus Lado", "Kami banyak belajar,")],
    ),
    (
        "Kepala LAN, Muhamad Saefurrahman, memuji Sikka. “Ini praktik baik,” ucap Saef, sapaan akrabnya.",
        [("Muhamad Saefurrahman", "Ini praktik baik,")],
    ),
    (
        "“Saya titip pesan Pak Harto Wiranu, guru saya,” kata Bupati Sikka Yulius Parera menutup sambutan.",
        [("Yulius Parera", "Saya titip pesan Pak Harto Wiranu, guru saya,")],
    ),
    (
        "Bupati Sikka melalui Sekda Maria Dolorosa menyampaikan terima kasih. “Sikka terbuka,” kata dia.",
        [("Maria Dolorosa", "Sikka terbuka,")],
    ),
    (
        f"{CHIEF} Hal senada diutarakan Maria Dolorosa. “Anggaran kita cukup,” tandasnya.",
        [("Maria Dolorosa", "Anggaran kita cukup,")],
    ),
    (
        f"{CHIEF} Sumiyem (60), warga Desa Nita, hanya bisa pasrah. “Padi saya habis semua,” keluhnya.",
        [("Sumiyem", "Padi saya habis semua,")],
    ),
    (
        f"{CHIEF} Pedagang Pasar Alok, Warno (52), mengeluh. “Modal saya habis,” kata dia.",
        [("Warno", "Modal saya habis,")],
    ),
    (
        f"{CHIEF} “Air naik sejak dini hari,” ujar Yulius. “Warga kami ungsikan ke balai desa.”",
        [("Yulius Parera", "Air naik sejak dini hari,"), ("Yulius Parera", "Warga kami ungsikan ke balai desa.")],
    ),
    (
        "Ekonom Universitas Gadjah Mada, Wihana Kirana, berpendapat lain. “Data pemerintah tak sinkron. Itu masalah "
        "lama,” katanya saat dihubungi, Selasa malam.",
        [("Wihana Kirana", "Data pemerintah tak sinkron. Itu masalah lama,")],
    ),
    (
        "Pelatih tim, Thomas Dolman, kecewa. “Kami bermain buruk,” kata pelatih asal Jerman itu.",
        [("Thomas Dolman", "Kami bermain buruk,")],
    ),
    (
        "Ucapan terima kasih disampaikan ketua kelas, Agnes Bota. Ia berkata bahwa “Sikka membuka mata kami "
        "tentang laut.”",
        [("Agnes Bota", "Sikka membuka mata kami tentang laut.")],
    ),
    (
        f"{CHIEF} Yulius memuji petani. “Kami datang untuk belajar,” kata salah seorang petani.",
        [],
    ),
    (
        "“Sikka siap menerima siapa saja,”kata Yulius Parera,Selasa.",
        [("Yulius Parera", "Sikka siap menerima siapa saja,")],
    ),
    (
        f"{CHIEF} “Sikka siap!” seru Yulius disambut tepuk tangan. “Kami tunggu,” sambungnya lagi.",
        [("Yulius Parera", "Sikka siap!"), ("Yulius Parera", "Kami tunggu,")],
    ),
    (
        f"{CHIEF} Yulius berharap visitasi memberi manfaat, “Semoga ada oleh-oleh ilmu untuk daerah asal.”",
        [("Yulius Parera", "Semoga ada oleh-oleh ilmu untuk daerah asal.")],
    ),
    (
        f"{CHIEF} “Kalau kata Pak Stefanus, ‘kerja, kerja’. Ya kami kerja,” ujar Sekda Maria Dolorosa.",
        [("Maria Dolorosa", "Kalau kata Pak Stefanus, ‘kerja, kerja’. Ya kami kerja,")],
    ),
    (
        "“Jalan kami sudah mulus,” kata Sumiyem (45), pedagang di Pasar Alok.",
        [("Sumiyem", "Jalan kami sudah mulus,")],
    ),
    (
        "“Jalan kami sudah mulus.” Demikian disampaikan Bupati Sikka, Yulius Parera, Senin.",
        [("Yulius Parera", "Jalan kami sudah mulus.")],
    ),
    (
        "Dalam sambutan tertulis Bupati Sikka Yulius Parera yang dibacakan Maria Dolorosa, petani dipuji. “Petani kita "
        "hebat,” kata Maria membacakan sambutan.",
        [("Maria Dolorosa", "Petani kita hebat,")],
    ),
    (
        f"{CHIEF} Menurut Yulius, “embung lebih penting daripada gedung.”",
        [("Yulius Parera", "embung lebih penting daripada gedung.")],
    ),
    (
        f"{CHIEF} “Anggaran kecil bukan alasan,” tegas Yulius seraya menambahkan bahwa embung segera dibangun.",
        [("Yulius Parera", "Anggaran kecil bukan alasan,")],
    ),
    (
        f"{CHIEF} “Anggaran kecil bukan alasan,” demikian Yulius Parera.",
        [("Yulius Parera", "Anggaran kecil bukan alasan,")],
    ),
]
TAGS = (
    "ajak akunya beber bebernya canda cetus dalih harap imbau imbuh jawab jelas kata katanya keluh kenang "
    "kelakar kilah "
    "klaim kritik lanjut papar pesan pinta puji pungkas sahut sambung saran sebut seloroh sindir tambah "
    "tandas tanya tegas "
    "terang timpal tukas tutur ucap ujar ulas ungkap urai"
).split()
REPORTS = (
    "mengatakan menyatakan menyampaikan mengungkapkan menjelaskan menerangkan memaparkan menegaskan menyebut "
    "menyebutkan menuturkan menambahkan membeberkan mengakui mengaku menilai menuding menduga memastikan mengingatkan "
    "mengimbau menyarankan berharap berpesan bercerita menceritakan membenarkan membantah mengeluhkan mengusulkan "
    "menguraikan menekankan meyakini"
).split()
SEVERAL_PARAGRAPHS = (
    "Wali Kota Tegal Dedy Prasojo membuka acara.\n"
    '"Saya ucapkan selamat datang. Tegal kota kecil, tetapi hatinya besar.\n'
    '"Kami punya laut, punya pasar, dan punya orang-orang yang ramah.\n'
    '"Silakan belajar," ujar Dedy.'
)
NO_QUOTES = [
    f"{CHIEF} Rapat itu bertema “Membangun dari Pinggir”.",
    f"{CHIEF} Yulius meluncurkan program “Jagung Masuk Kota” itu.",
    f"{CHIEF} Yulius mengutip pepatah “sedikit demi sedikit” di hadapan petani.",
    f"{CHIEF} Petani yang disebut “pejuang kering” itu mendapat bibit.",
]
REPORTED: list[tuple[str, set[str]]] = [
    (f"{CHIEF} Yulius mengatakan bahwa jagung lebih tahan kering.", {"Yulius Parera"}),
    (f"{CHIEF} Menurutnya, jagung lebih tahan kering.", {"Yulius Parera"}),
    (f"{CHIEF} Ia berharap petani menanam jagung.", {"Yulius Parera"}),
    (f"{CHIEF} Hal itu disampaikan Kepala Dinas Pertanian, Agnes Bota.", {"Agnes Bota"}),
    (f"{CHIEF} Sekda Sikka, Maria Dolorosa, ikut mendampingi.", set()),
    (f"{CHIEF} Pertanyaan itu dijawab Kepala Dinas Pertanian, Agnes Bota, dengan lugas.", {"Agnes Bota"}),
    (f"{CHIEF} Agnes Bota, peserta dari Kabupaten Ende, bertanya soal bibit.", {"Agnes Bota"}),
    (f"{CHIEF} Ia menyerahkan cenderamata kepada Kepala Dinas Pertanian Agnes Bota.", set()),
    (f"{CHIEF} Seorang warga, Sumiyem, mengaku senang.", {"Sumiyem"}),
    (f"{CHIEF} Ketika ditanya soal bibit, Yulius enggan menjawab.", set()),
    (
        "Sambutan Bupati Sikka Yulius Parera dibacakan Sekda Maria Dolorosa.",
        {"Maria Dolorosa"},
    ),
    (
        "Bupati Sikka Yulius Parera dalam sambutan yang dibacakan Sekda Maria Dolorosa mengatakan, "
        "jagung lebih tahan kering.",
        {"Maria Dolorosa", "Yulius Parera"},
    ),
    (
        "Bupati Sikka Yulius Parera yang diwakili Sekda Maria Dolorosa membuka rapat kerja. Maria mengaku terharu.",
        {"Maria Dolorosa"},
    ),
    (
        "“Saya banyak belajar dari Pak Yulius Parera,” kata Camat Nita, Stefanus Lado.",
        {"Stefanus Lado"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct(text: str, expected: Quotes) -> None:
    assert quotes(record_of(text)) == expected


@pytest.mark.parametrize("text", NO_QUOTES)
def test_titles_and_scare_quotes_are_no_quotations(text: str) -> None:
    assert quotes(record_of(text)) == []


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_reported(text: str, expected: set[str]) -> None:
    assert spoke(record_of(text)) == expected


@pytest.mark.parametrize("verb", TAGS)
def test_tags(verb: str) -> None:
    who = "" if verb.endswith("nya") else " Yulius"
    record = record_of(f"{CHIEF} “Jagung kita tidak kalah dari beras,” {verb}{who}.")
    assert quotes(record) == [("Yulius Parera", "Jagung kita tidak kalah dari beras,")]


@pytest.mark.parametrize("verb", REPORTS)
def test_verbs_that_report(verb: str) -> None:
    record = record_of(f"{CHIEF} Sekda Sikka, Maria Dolorosa, {verb} jagung lebih tahan kering.")
    assert spoke(record) == {"Maria Dolorosa"}


def test_quotation_opened_anew_in_each_paragraph() -> None:
    assert quotes(record_of(SEVERAL_PARAGRAPHS)) == [
        ("Dedy Prasojo", "Saya ucapkan selamat datang. Tegal kota kecil, tetapi hatinya besar."),
        ("Dedy Prasojo", "Kami punya laut, punya pasar, dan punya orang-orang yang ramah."),
        ("Dedy Prasojo", "Silakan belajar,"),
    ]
