import { describe, expect, it } from "vitest";

import { marked, outside } from "../src/dom";
import { fitting } from "../src/picture/labels";
import { corners } from "../src/picture/shapes";
import { fromHash, initial, toHash, type State } from "../src/state";
import { monthName, monthNumber } from "../src/timeline";

describe("the address", () => {
  const state: State = {
    ...initial("dark"),
    language: "en",
    tab: "map",
    node: "person/siti-rahma-9f3c",
    article: "https://warta.example/?a=1&b=#2",
    path: ["place/32.71", "person/x"],
    filters: { programme: "programme/pkn-ii", theme: null, province: "place/32", period: ["2020-01", "2021-12"], hidden: [] },
    camera: [1.5, -2.25, 3],
  };
  it("restores the view", () => expect(fromHash(`#${toHash(state)}`, initial("light"))).toEqual(state));
  it("is the first view where it is empty", () => expect(fromHash("", initial("light"))).toEqual(initial("light")));
  it.each([
    ["lang=xx", "id"],
    ["lang=en", "en"],
  ])("%s speaks %s", (hash, language) => expect(fromHash(hash, initial("light")).language).toBe(language));
  it.each(["period=2020", "period=a b", "camera=1 2", "camera=x y z", "path=a"])("drops %s", (hash) => {
    const read = fromHash(hash, initial("light"));
    expect([read.filters.period, read.camera, read.path]).toEqual([null, null, null]);
  });
});

describe("marks", () => {
  const html = (text: string, names: string[]) => {
    const box = document.createElement("p");
    box.append(...marked(text, names));
    return box.innerHTML;
  };
  it.each([
    ["Wali Kota Bogor hadir", ["Kota Bogor", "Bogor"], "Wali <mark>Kota Bogor</mark> hadir"],
    ["tiga (3) orang", ["(3)"], "tiga <mark>(3)</mark> orang"],
    ["<b>tebal</b>", ["<b>"], "<mark>&lt;b&gt;</mark>tebal&lt;/b&gt;"],
    ["tanpa nama", [], "tanpa nama"],
  ])("%s", (text, names, expected) => expect(html(text, names)).toBe(expected));
});

it.each([
  ["https://kabar.example/1", "A"],
  ["javascript:alert(1)", "SPAN"],
  ["//kabar.example", "SPAN"],
  [null, "SPAN"],
])("links to %s as %s", (address, tag) => expect(outside("kabar", address).tagName).toBe(tag));

it("keeps the first of labels that overlap, and those in the window", () => {
  const label = (node: number, x: number, y: number) => ({ node, text: "Kota Bogor", x, y, radius: 5 });
  const kept = fitting([label(1, 50, 50), label(2, 60, 52), label(3, 50, 90), label(4, 900, 50)], 200, 200, 9);
  expect(kept.map((each) => each.node)).toEqual([1, 3]);
});

it("counts months without a gap between years", () => {
  expect(monthNumber("2021-01") - monthNumber("2020-12")).toBe(1);
  expect(["2020-01", "2020-12", "0999-06"].map((month) => monthName(monthNumber(month)))).toEqual(["2020-01", "2020-12", "0999-06"]);
});

it("draws each shape within its circle", () => {
  for (const shape of [1, 2, 3, 4]) for (const [x, y] of corners(shape)) expect(Math.hypot(x, y)).toBeCloseTo(1);
});
