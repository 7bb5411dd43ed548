/** What the interface says, in Indonesian and English. Texts of articles are never translated. */

import type { Names } from "./data";

export type Language = "id" | "en";

const WORDS = {
  title: ["Penjelajah Visitasi", "Visitasi explorer"],
  search: ["Cari orang, lembaga, angkatan, tempat, tema …", "Search people, bodies, cohorts, places, themes …"],
  nothingFound: ["Tidak ada yang cocok", "Nothing matches"],
  graph: ["Jaringan", "Network"],
  map: ["Peta", "Map"],
  timeline: ["Kunjungan menurut waktu", "Visits over time"],
  filters: ["Saringan", "Filters"],
  programme: ["Program", "Programme"],
  theme: ["Tema", "Theme"],
  province: ["Provinsi", "Province"],
  year: ["Tahun", "Year"],
  all: ["semua", "all"],
  kinds: ["Jenis simpul", "Kinds of node"],
  reset: ["Hapus saringan", "Clear filters"],
  period: ["Kurun", "Period"],
  english: ["English", "Bahasa Indonesia"],
  dark: ["Tampilan gelap", "Dark theme"],
  light: ["Tampilan terang", "Light theme"],
  save: ["Unduh", "Download"],
  savePng: ["Gambar PNG", "PNG picture"],
  saveSvg: ["Gambar SVG", "SVG picture"],
  saveCsv: ["Baris data CSV", "Rows as CSV"],
  close: ["Tutup", "Close"],
  zoomIn: ["Perbesar", "Zoom in"],
  zoomOut: ["Perkecil", "Zoom out"],
  whole: ["Tampilkan semua", "Show all"],
  welcome: ["Pilih satu simpul untuk melihat apa yang diketahui tentangnya.", "Choose a node to see what is known of it."],
  welcomeHow: [
    "Cari nama di atas, klik lingkaran pada jaringan atau peta, atau seret pada garis waktu.",
    "Search for a name above, click a circle in the network or on the map, or drag over the timeline.",
  ],
  mostConnected: ["Paling banyak terhubung", "Most connected"],
  alsoCalled: ["Juga disebut", "Also called"],
  posts: ["Jabatan dari waktu ke waktu", "Posts over time"],
  quotations: ["Kutipan", "Quotations"],
  facts: ["Hubungan", "Relations"],
  seen: ["tercatat", "seen"],
  evidence: ["Kalimat sumber", "Source sentences"],
  fromLexicon: ["Dari leksikon", "From the lexicon"],
  readArticle: ["Bagian artikel", "Parts of the article"],
  openPage: ["Buka laman asli", "Open the page"],
  noDate: ["tanpa tanggal", "undated"],
  confidence: ["kepercayaan", "confidence"],
  sources: ["artikel", "articles"],
  pathFrom: ["Cari jalur dari sini ke …", "Find a path from here to …"],
  pathChoose: ["Pilih tujuan: cari atau klik simpul lain.", "Choose where to: search or click another node."],
  path: ["Jalur", "Path"],
  noPath: ["Tidak ada jalur di antara keduanya dengan saringan ini.", "No path joins them under these filters."],
  cancel: ["Batal", "Cancel"],
  visits: ["kunjungan", "visits"],
  flows: ["peserta dari", "participants from"],
  to: ["ke", "to"],
  notOnMap: ["tidak di peta", "not on the map"],
  shown: ["simpul tampak", "nodes shown"],
  of: ["dari", "of"],
  leftOut: [
    "Halaman ini memuat simpul yang paling banyak terhubung saja; yang ditinggalkan:",
    "This page carries the most connected nodes only; left out:",
  ],
  serveHint: ["Jalankan 'visitasi serve' untuk semuanya.", "Run 'visitasi serve' to see them all."],
  emptyView: ["Tidak ada yang lolos saringan ini.", "Nothing passes these filters."],
  more: ["lagi", "more"],
  back: ["Kembali", "Back"],
  legend: ["Keterangan warna", "Legend"],
  articlesFrom: ["Artikel", "Articles"],
  date: ["Tanggal", "Date"],
  venue: ["Lokasi", "Venue"],
  kind: ["Jenis", "Kind"],
  code: ["Kode wilayah", "Area code"],
  batch: ["Angkatan", "Batch"],
  participants: ["Jumlah peserta", "Participants"],
  since: ["Sejak", "Since"],
  until: ["Hingga", "Until"],
} satisfies Names;

export type Word = keyof typeof WORDS;

/** Says words in one language. */
export class Speaker {
  constructor(readonly language: Language, private readonly names: Record<"types" | "relations" | "kinds", Names>) {}

  say(word: Word): string {
    return this.pick(WORDS[word] as [string, string]);
  }

  type(name: string): string {
    return this.pick(this.names.types[name] ?? [name, name]);
  }

  relation(name: string): string {
    return this.pick(this.names.relations[name] ?? [name, name]);
  }

  kind(name: string): string {
    return this.pick(this.names.kinds[name] ?? [name, name]);
  }

  number(value: number): string {
    return value.toLocaleString(this.language);
  }

  /** An ISO date in words; parts that are missing stay missing. */
  date(iso: string): string {
    const [year, month, day] = iso.split("-").map(Number);
    if (!year || !month) return iso;
    const form: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "short" };
    if (day) form.day = "numeric";
    return new Intl.DateTimeFormat(this.language, form).format(Date.UTC(year, month - 1, day ?? 1));
  }

  private pick(both: readonly [string, string]): string {
    return both[this.language === "id" ? 0 : 1];
  }
}
