/** The frame around the views: search, filters, tabs, downloads. */

import type { Graph } from "./data";
import { button, drawn, element } from "./dom";
import { LOOKS, SHAPES } from "./picture/palette";
import { corners } from "./picture/shapes";
import type { Search } from "./search";
import { NO_FILTERS, type Filters } from "./state";
import type { Speaker, Word } from "./words";

/** A search box whose suggestions follow the pattern of a combobox (WAI-ARIA 1.2). */
export function searchBox(graph: Graph, search: Search, speaker: Speaker, chosen: (node: number) => void): HTMLElement {
  const list = element("ul", { id: "suggestions", role: "listbox", hidden: "" });
  const input = element("input", {
    type: "search", id: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false",
    "aria-controls": "suggestions", "aria-autocomplete": "list", placeholder: speaker.say("search"), "aria-label": speaker.say("search"),
  });
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (node: number) => {
    input.value = "";
    close();
    chosen(node);
  };
  const point = (to: number) => {
    const all = options();
    if (all.length === 0) return;
    active = (to + all.length) % all.length;
    all.forEach((each, at) => each.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", all[active]!.id);
    all[active]!.scrollIntoView({ block: "nearest" });
  };
  const suggest = () => {
    const found = input.value.trim() === "" ? [] : search.find(input.value);
    list.replaceChildren(...found.map((node, at) => option(graph, node, at, speaker, () => choose(node))));
    if (found.length === 0 && input.value.trim() !== "") list.append(element("li", { class: "nothing" }, speaker.say("nothingFound")));
    list.hidden = input.value.trim() === "";
    input.setAttribute("aria-expanded", String(!list.hidden));
    active = -1;
  };
  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") point(active + 1);
    else if (event.key === "ArrowUp") point(active - 1);
    else if (event.key === "Enter") options()[Math.max(0, active)]?.dispatchEvent(new MouseEvent("mousedown"));
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  return element("div", { class: "search" }, input, list);
}

function option(graph: Graph, node: number, at: number, speaker: Speaker, choose: () => void): HTMLElement {
  const type = graph.type(node);
  const made = element(
    "li",
    { role: "option", id: `option-${at}`, "aria-selected": "false", "data-node": graph.id(node) },
    mark(type), element("span", {}, graph.label(node)), element("small", {}, speaker.type(type)),
  );
  made.addEventListener("mousedown", choose);
  return made;
}

/** The shape and colour of a kind of node. */
export function mark(type: string): SVGElement {
  const look = LOOKS[type] ?? LOOKS["Post"]!;
  const points = corners(SHAPES.indexOf(SHAPES[look.shape]!)).map(([x, y]) => `${8 + x * 6},${8 + y * 6}`).join(" ");
  const shape = points ? drawn("polygon", { points, fill: look.color }) : drawn("circle", { cx: 8, cy: 8, r: 6, fill: look.color });
  return drawn("svg", { viewBox: "0 0 16 16", width: 14, height: 14, class: "mark", "aria-hidden": "true" }, shape);
}

/** The filters, as they stand; `changed` gets the new ones. */
export function filterBox(graph: Graph, filters: Filters, speaker: Speaker, changed: (filters: Filters) => void): HTMLElement {
  const box = element("div", { class: "filters" });
  const pick = (word: Word, name: "programme" | "theme" | "province", type: string) => {
    const nodes = choices(graph, type);
    if (nodes.length > 0) box.append(selection(graph, nodes, speaker.say(word), speaker.say("all"), filters[name], (id) => changed({ ...filters, [name]: id })));
  };
  pick("programme", "programme", "Programme");
  pick("theme", "theme", "Theme");
  pick("province", "province", "Province");
  box.append(yearBox(graph, filters, speaker, changed), kindBox(graph, filters, speaker, changed));
  box.append(button(speaker.say("reset"), () => changed({ ...NO_FILTERS, hidden: ["Post", "Quotation"] }), { class: "quiet", id: "reset" }));
  return box;
}

function choices(graph: Graph, type: string): number[] {
  const nodes = type === "Province" ? graph.ofType("Place").filter((node) => graph.property(node, "kind").includes("province")) : graph.ofType(type);
  return nodes.sort((a, b) => graph.label(a).localeCompare(graph.label(b), "id"));
}

function selection(
  graph: Graph, nodes: number[], name: string, all: string, chosen: string | null, changed: (id: string | null) => void,
): HTMLElement {
  const select = element("select", {}, element("option", { value: "" }, all));
  for (const node of nodes) select.append(element("option", { value: graph.id(node) }, graph.label(node)));
  select.value = chosen ?? "";
  select.addEventListener("change", () => changed(select.value || null));
  return element("label", {}, element("span", {}, name), select);
}

function yearBox(graph: Graph, filters: Filters, speaker: Speaker, changed: (filters: Filters) => void): HTMLElement {
  const years = new Set<string>();
  for (const node of [...graph.ofType("Event"), ...graph.ofType("Cohort")])
    for (const name of ["date", "year"]) for (const value of graph.property(node, name)) years.add(String(value).slice(0, 4));
  const select = element("select", { id: "year" }, element("option", { value: "" }, speaker.say("all")));
  for (const year of [...years].sort()) select.append(element("option", { value: year }, year));
  const [from, to] = filters.period ?? ["", ""];
  if (from.endsWith("-01") && to === `${from.slice(0, 4)}-12`) select.value = from.slice(0, 4);
  select.addEventListener("change", () =>
    changed({ ...filters, period: select.value ? [`${select.value}-01`, `${select.value}-12`] : null }),
  );
  return element("label", {}, element("span", {}, speaker.say("year")), select);
}

function kindBox(graph: Graph, filters: Filters, speaker: Speaker, changed: (filters: Filters) => void): HTMLElement {
  const present = new Set(graph.columns.nodes.type);
  const box = element("fieldset", {}, element("legend", {}, speaker.say("kinds")));
  for (const type of Object.keys(LOOKS).filter((each) => present.has(each))) {
    const check = element("input", { type: "checkbox", name: type });
    check.checked = !filters.hidden.includes(type);
    check.addEventListener("change", () => {
      const others = filters.hidden.filter((each) => each !== type);
      changed({ ...filters, hidden: check.checked ? others : [...others, type].sort() });
    });
    box.append(element("label", { class: "kind" }, check, mark(type), speaker.type(type)));
  }
  return box;
}
