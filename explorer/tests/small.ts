/** A small graph with invented names: a cohort from Sleman visits Kota Bogor, is received, and its trainee is named. */

import { type Columns, Graph } from "../src/data";

const NODES: [string, string, string, Record<string, (string | number)[]>][] = [
  ["cohort/a", "Cohort", "PKN-II Angkatan XIII (2020)", { year: [2020] }],
  ["event/a", "Event", "visitasi, Kota Bogor, 2020-03-05", { kind: ["visit", "visitasi"], date: ["2020-03-05"] }],
  ["organization/b", "Organization", "Pemerintah Kabupaten Sleman", {}],
  ["person/a", "Person", "Arjuna Pratomo", {}],
  ["person/r", "Person", "Ratri Kusuma", {}],
  ["place/32.71", "Place", "Kota Bogor", { code: ["32.71"], kind: ["city"] }],
  ["place/34.04", "Place", "Kabupaten Sleman", { code: ["34.04"], kind: ["regency"] }],
  ["post/a", "Post", "Wali Kota, Pemerintah Kota Bogor", { title: ["Wali Kota"] }],
  ["programme/p", "Programme", "PKN Tingkat II", {}],
  ["theme/t", "Theme", "=pelayanan publik", {}],
  ["event/old", "Event", "pembukaan, 2018-01-10", { kind: ["opening"], date: ["2018-01-10"] }],
];

const FACTS: [string, string, string, number[], string[]][] = [
  ["VISITED", "cohort/a", "place/32.71", [0], ["event/a"]],
  ["OF_COHORT", "event/a", "cohort/a", [0], []],
  ["TOOK_PLACE_IN", "event/a", "place/32.71", [0], []],
  ["HOSTED_BY", "event/a", "person/a", [1], []],
  ["SENT", "organization/b", "cohort/a", [0], []],
  ["GOVERNS", "organization/b", "place/34.04", [], []],
  ["HELD", "person/a", "post/a", [1], []],
  ["PARTICIPATED_IN", "person/r", "cohort/a", [0], []],
  ["OF_PROGRAMME", "cohort/a", "programme/p", [0], []],
  ["HAS_THEME", "cohort/a", "theme/t", [0], []],
];

const number = (id: string) => NODES.findIndex(([own]) => own === id);

export function columns(): Columns {
  return {
    version: 1,
    counts: { articles: 1, nodes: NODES.length, facts: FACTS.length },
    leftOut: { nodes: 0, facts: 0 },
    words: { types: {}, relations: {}, kinds: {} },
    nodes: {
      id: NODES.map(([id]) => id),
      type: NODES.map(([, type]) => type),
      label: NODES.map(([, , label]) => label),
      x: NODES.map((_, at) => at),
      y: NODES.map((_, at) => -at),
      aliases: { [number("place/32.71")]: ["Bogor"] },
      properties: Object.fromEntries(NODES.map(([, , , properties], at) => [at, properties])),
    },
    facts: {
      id: FACTS.map((_, at) => `fact/${at}`),
      type: FACTS.map(([type]) => type),
      source: FACTS.map(([, source]) => number(source)),
      target: FACTS.map(([, , target]) => number(target)),
      first: FACTS.map(() => "2020-03-06"),
      last: FACTS.map(() => "2020-03-06"),
      confidence: FACTS.map(() => 0.5),
      sentences: FACTS.map(([, , , told]) => told),
      events: FACTS.map(([, , , , events]) => events.map(number)),
      origin: { 5: "lexicon/regions.csv" },
    },
    sentences: {
      article: [0, 0],
      start: [40, 10],
      text: ['Peserta mengunjungi "Kota Bogor", kata mereka.', "Rombongan diterima Wali Kota Arjuna Pratomo."],
    },
    articles: { id: ["a"], title: ["Bogor"], outlet: ["Kabar Contoh"], published: ["2020-03-06"], url: ["https://kabar.example/a"] },
    coordinates: { [number("place/32.71")]: [-6.59, 106.79], [number("place/34.04")]: [-7.72, 110.36] },
  };
}

export const small = () => new Graph(columns());
