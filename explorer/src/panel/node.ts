/** The side panel of one node: who or what it is, posts over time, and every relation with its sentences. */

import type { Graph, Step } from "../data";
import { button, element } from "../dom";
import type { Visible } from "../filter";
import type { Speaker, Word } from "../words";
import { sentenceCard } from "./sentences";

export interface Actions {
  select(node: number | null): void;
  read(article: number): void;
  startPath(node: number): void;
}

const SHOWN = 12; // relations of one kind before "more"
const DETAILS: [string, Word][] = [
  ["kind", "kind"],
  ["date", "date"],
  ["venue", "venue"],
  ["code", "code"],
  ["batch", "batch"],
  ["year", "year"],
  ["participants", "participants"],
  ["since", "since"],
  ["until", "until"],
];

export function nodePanel(graph: Graph, shown: Visible, node: number, speaker: Speaker, actions: Actions): HTMLElement {
  const panel = element("div", { class: "node" });
  panel.append(
    element("p", { class: "type", "data-type": graph.type(node) }, speaker.type(graph.type(node))),
    element("h2", { tabindex: "-1" }, graph.label(node)),
  );
  const aliases = graph.aliases(node);
  if (aliases.length > 0) panel.append(element("p", { class: "aliases" }, `${speaker.say("alsoCalled")}: ${aliases.join(" · ")}`));
  panel.append(details(graph, node, speaker), button(speaker.say("pathFrom"), () => actions.startPath(node), { class: "quiet" }));
  if (graph.type(node) === "Person") panel.append(...posts(graph, node, speaker, actions));
  panel.append(...relations(graph, shown, node, speaker, actions));
  return panel;
}

function details(graph: Graph, node: number, speaker: Speaker): HTMLElement {
  const list = element("dl");
  for (const [name, word] of DETAILS) {
    const values = graph.property(node, name);
    if (values.length === 0) continue;
    list.append(element("dt", {}, speaker.say(word)), element("dd", {}, values.map((value) => told(name, value, speaker)).join(", ")));
  }
  return list;
}

function told(name: string, value: string | number, speaker: Speaker): string {
  if (name === "kind") return speaker.kind(String(value));
  return name === "date" ? speaker.date(String(value)) : String(value);
}

/** Posts in order of the first article that shows them. */
function posts(graph: Graph, node: number, speaker: Speaker, actions: Actions): HTMLElement[] {
  const held = graph.steps(node).filter((step) => step.outward && graph.relation(step.fact) === "HELD");
  if (held.length === 0) return [];
  const { first } = graph.columns.facts;
  held.sort((a, b) => (first[a.fact] ?? "9999").localeCompare(first[b.fact] ?? "9999") || a.other - b.other);
  const list = element("ol", { class: "posts" });
  for (const step of held) list.append(element("li", {}, element("span", { class: "when" }, seen(graph, step.fact, speaker)), link(graph, step.other, actions)));
  return [element("h3", {}, speaker.say("posts")), list];
}

/** "2020 – 2022": first and last date of the articles that show a fact. */
export function seen(graph: Graph, fact: number, speaker: Speaker): string {
  const [first, last] = [graph.columns.facts.first[fact], graph.columns.facts.last[fact]];
  if (!first) return speaker.say("noDate");
  return first === last || !last ? speaker.date(first) : `${speaker.date(first)} – ${speaker.date(last)}`;
}

function relations(graph: Graph, shown: Visible, node: number, speaker: Speaker, actions: Actions): HTMLElement[] {
  const groups = new Map<string, Step[]>();
  for (const step of graph.steps(node)) {
    const name = `${step.outward ? "→" : "←"} ${graph.relation(step.fact)}`;
    groups.set(name, [...(groups.get(name) ?? []), step]);
  }
  return [...groups.values()].map((steps) => group(graph, shown, steps, speaker, actions));
}

function group(graph: Graph, shown: Visible, steps: Step[], speaker: Speaker, actions: Actions): HTMLElement {
  const [{ fact, outward }] = steps as [Step];
  const name = `${outward ? "" : "← "}${speaker.relation(graph.relation(fact))}`;
  const box = element("section", { class: "relation" }, element("h3", {}, name, element("span", { class: "count" }, speaker.number(steps.length))));
  const sorted = [...steps].sort((a, b) => shown.nodes[b.other]! - shown.nodes[a.other]! || latest(graph, b).localeCompare(latest(graph, a)) || a.other - b.other);
  const add = (from: number, to: number) => sorted.slice(from, to).map((step) => relation(graph, step, speaker, actions));
  box.append(...add(0, SHOWN));
  if (steps.length > SHOWN) {
    const rest = button(`+ ${speaker.number(steps.length - SHOWN)} ${speaker.say("more")}`, () => rest.replaceWith(...add(SHOWN, steps.length)), { class: "quiet" });
    box.append(rest);
  }
  return box;
}

function latest(graph: Graph, step: Step): string {
  return graph.columns.facts.last[step.fact] ?? "";
}

/** One fact, opening its sentences. */
export function relation(graph: Graph, step: Step, speaker: Speaker, actions: Actions): HTMLElement {
  const { facts } = graph.columns;
  const proof = facts.sentences[step.fact]!;
  const summary = element("summary", {}, link(graph, step.other, actions), element("span", { class: "when" }, proof.length > 0 ? seen(graph, step.fact, speaker) : ""));
  const box = element("details", { "data-fact": facts.id[step.fact]! }, summary);
  box.addEventListener("toggle", () => {
    if (!box.open || box.childElementCount > 1) return;
    const origin = facts.origin[step.fact];
    if (origin) box.append(element("p", { class: "origin" }, `${speaker.say("fromLexicon")}: ${origin}`));
    box.append(...proof.map((sentence) => sentenceCard(graph, sentence, step.fact, speaker, actions)));
  });
  return box;
}

/** A node's name that selects it. */
export function link(graph: Graph, node: number, actions: Actions): HTMLElement {
  return button(graph.label(node), () => actions.select(node), { class: "link", "data-type": graph.type(node), "data-node": graph.id(node) });
}
