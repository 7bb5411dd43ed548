/** The side panel while nothing is selected, and the chain between two nodes. */

import type { Graph, Step } from "../data";
import { element } from "../dom";
import type { Visible } from "../filter";
import type { Speaker } from "../words";
import { link, relation, type Actions } from "./node";

const LISTED = 12;
const LISTED_TYPES = ["Person", "Organization", "Place", "Cohort"];

export function welcome(graph: Graph, shown: Visible, speaker: Speaker, actions: Actions): HTMLElement {
  const panel = element("div", { class: "welcome" });
  panel.append(element("h2", { tabindex: "-1" }, speaker.say("mostConnected")));
  if (shown.count === 0) panel.append(element("p", { class: "empty" }, speaker.say("emptyView")));
  panel.append(element("p", {}, speaker.say("welcome"), " ", speaker.say("welcomeHow")));
  for (const type of LISTED_TYPES) {
    const nodes = graph.ofType(type).filter((node) => shown.nodes[node]);
    if (nodes.length === 0) continue;
    nodes.sort((a, b) => graph.steps(b).length - graph.steps(a).length || a - b);
    panel.append(element("h3", {}, speaker.type(type), element("span", { class: "count" }, speaker.number(nodes.length))));
    panel.append(element("ul", { class: "names" }, ...nodes.slice(0, LISTED).map((node) => element("li", {}, link(graph, node, actions)))));
  }
  return panel;
}

export function pathPanel(
  graph: Graph,
  ends: [number, number],
  steps: Step[] | null,
  speaker: Speaker,
  actions: Actions,
): HTMLElement {
  const panel = element("div", { class: "path" }, element("h2", { tabindex: "-1" }, speaker.say("path")));
  panel.append(element("p", {}, link(graph, ends[0], actions), " … ", link(graph, ends[1], actions)));
  if (!steps) return (panel.append(element("p", { class: "empty" }, speaker.say("noPath"))), panel);
  for (const step of steps) {
    const name = `${step.outward ? "" : "← "}${speaker.relation(graph.relation(step.fact))}`;
    panel.append(element("h3", {}, name), relation(graph, step, speaker, actions));
  }
  return panel;
}
