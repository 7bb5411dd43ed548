import { describe, expect, it } from "vitest";

import { rows } from "../src/download";
import { anchors, visible } from "../src/filter";
import { travel } from "../src/map/flows";
import { shortest } from "../src/paths";
import { Search } from "../src/search";
import { NO_FILTERS, type Filters } from "../src/state";
import { monthly } from "../src/timeline";
import { small } from "./small";

const graph = small();
const all = visible(graph, anchors(graph), NO_FILTERS);
const shownIds = (change: Partial<Filters>) => {
  const shown = visible(graph, anchors(graph), { ...NO_FILTERS, ...change });
  return graph.columns.nodes.id.filter((_, node) => shown.nodes[node]);
};

describe("filters", () => {
  const visit = ["cohort/a", "event/a", "organization/b", "person/a", "person/r", "place/32.71", "post/a", "programme/p", "theme/t"];
  it.each<[string, Partial<Filters>, string[]]>([
    ["programme", { programme: "programme/p" }, visit],
    ["theme", { theme: "theme/t" }, visit],
    ["province", { province: "place/32" }, visit],
    ["another province", { province: "place/51" }, []],
    ["period", { period: ["2018-01", "2018-12"] }, ["event/old"]],
    ["period that begins in the month", { period: ["2020-03", "2020-03"] }, visit],
    ["kinds", { programme: "programme/p", hidden: ["Person", "Post"] }, visit.filter((id) => !/^(person|post)/.test(id))],
  ])("by %s", (_, change, expected) => expect(shownIds(change)).toEqual(expected));

  it("lets everything through when none is set", () => expect(all.count).toBe(graph.size));
});

it("finds the shortest chain, and none where filters hide it", () => {
  const [from, to] = [graph.node("person/r")!, graph.node("person/a")!];
  expect(shortest(graph, all, from, to)!.map((step) => graph.id(step.other))).toEqual(["cohort/a", "event/a", "person/a"]);
  const hidden = visible(graph, anchors(graph), { ...NO_FILTERS, hidden: ["Cohort"] });
  expect(shortest(graph, hidden, from, to)).toBeNull();
});

it("draws participants from the place that the sending body governs", () => {
  const found = travel(graph, all);
  expect(found.visited.map((each) => [graph.id(each.place), each.visits])).toEqual([["place/32.71", 1]]);
  expect(found.flows.map((flow) => [graph.id(flow.from), graph.id(flow.to), flow.count])).toEqual([["place/34.04", "place/32.71", 1]]);
});

it("counts visits a month from the first to the last", () => {
  const { counts } = monthly(anchors(graph).filter((each) => graph.type(each.node) === "Event"));
  expect(counts).toHaveLength(27);
  expect([counts[0], counts.at(-1), counts.reduce((a, b) => a + b)]).toEqual([1, 1, 2]);
});

describe("search", () => {
  const search = new Search(graph);
  it.each([
    ["bogor", "place/32.71"],
    ["kota bogr", "place/32.71"],
    ["arjuna prat", "person/a"],
    ["SLEMAN", "place/34.04"],
  ])("%s", (words, id) => expect(search.find(words).map((node) => graph.id(node))).toContain(id));
  it("finds nothing for signs", () => expect(search.find("<>?!")).toEqual([]));
});

it("writes a row a sentence, quoted, and defuses what a spreadsheet would run", () => {
  const lines = rows(graph, all).split("\r\n");
  expect(lines).toHaveLength(1 + 10 + 1);
  expect(lines.find((line) => line.startsWith("fact/0,"))).toContain('"Peserta mengunjungi ""Kota Bogor"", kata mereka."');
  expect(lines.find((line) => line.includes("HAS_THEME"))).toContain(",'=pelayanan publik,");
  expect(lines.find((line) => line.includes("GOVERNS"))).toContain("lexicon/regions.csv");
});

it("gives an article's sentences in the order of its text", () => expect(graph.sentences(0)).toEqual([1, 0]));
