/** Which nodes and facts pass the filters. */

import type { Graph } from "./data";
import type { Filters } from "./state";

export interface Visible {
  nodes: Uint8Array;
  facts: Uint8Array;
  count: number;
}

/** What a visit, ceremony or cohort is of: what the filters ask for. */
export interface Anchor {
  node: number;
  programmes: string[];
  themes: string[];
  provinces: string[];
  /** ISO month, or a year alone where no more is known. */
  when: string | null;
}

const ANCHORED = ["Event", "Cohort"];

/** Every event and cohort with its programme, theme, province and date. */
export function anchors(graph: Graph): Anchor[] {
  return ANCHORED.flatMap((type) => graph.ofType(type)).map((node) => anchor(graph, node));
}

function anchor(graph: Graph, node: number): Anchor {
  const cohorts = graph.type(node) === "Cohort" ? [node] : graph.targets(node, "OF_COHORT");
  const around = graph.type(node) === "Cohort" ? graph.sources(node, "OF_COHORT") : [];
  const related = [node, ...cohorts, ...around];
  const places = [
    ...related.flatMap((each) => graph.targets(each, "TOOK_PLACE_IN")),
    ...(graph.type(node) === "Cohort" ? graph.targets(node, "VISITED") : []),
  ];
  return {
    node,
    programmes: ids(graph, cohorts.flatMap((each) => graph.targets(each, "OF_PROGRAMME"))),
    themes: ids(graph, related.flatMap((each) => graph.targets(each, "HAS_THEME"))),
    provinces: [...new Set(places.map((place) => province(graph, place)).filter((code) => code !== null))],
    when: date(graph, node) ?? cohorts.map((each) => year(graph, each)).find((each) => each !== null) ?? null,
  };
}

function ids(graph: Graph, nodes: number[]): string[] {
  return [...new Set(nodes)].map((node) => graph.id(node));
}

/** The id of the province that a place is or lies in. */
export function province(graph: Graph, place: number): string | null {
  const code = graph.property(place, "code")[0];
  return typeof code === "string" ? `place/${code.slice(0, 2)}` : null;
}

function date(graph: Graph, node: number): string | null {
  const told = graph.property(node, "date")[0];
  return typeof told === "string" ? told.slice(0, 7) : null;
}

function year(graph: Graph, node: number): string | null {
  const told = graph.property(node, "year")[0];
  return told === undefined ? null : String(told);
}

/** Whether any filter other than that of kinds is set. */
export function narrows(filters: Filters): boolean {
  return Boolean(filters.programme ?? filters.theme ?? filters.province ?? filters.period);
}

export function passes(each: Anchor, filters: Filters): boolean {
  return (
    (filters.programme === null || each.programmes.includes(filters.programme)) &&
    (filters.theme === null || each.themes.includes(filters.theme)) &&
    (filters.province === null || each.provinces.includes(filters.province)) &&
    (filters.period === null || (each.when !== null && within(each.when, filters.period)))
  );
}

function within(when: string, [from, to]: [string, string]): boolean {
  return when.length === 4 ? when >= from.slice(0, 4) && when <= to.slice(0, 4) : when >= from && when <= to;
}

/**
 * Events and cohorts that pass, all that touches them, and the posts and words of the people among these; without a
 * narrowing filter, everything. Hidden kinds go last.
 */
export function visible(graph: Graph, all: Anchor[], filters: Filters): Visible {
  const nodes = new Uint8Array(graph.size);
  if (narrows(filters)) {
    for (const each of all) if (passes(each, filters)) reach(graph, each.node, nodes);
  } else {
    nodes.fill(1);
  }
  for (let node = 0; node < graph.size; node++) if (filters.hidden.includes(graph.type(node))) nodes[node] = 0;
  const { source, target } = graph.columns.facts;
  const facts = Uint8Array.from(source, (each, fact) => nodes[each]! & nodes[target[fact]!]!);
  return { nodes, facts, count: nodes.reduce((sum, shown) => sum + shown, 0) };
}

function reach(graph: Graph, node: number, nodes: Uint8Array): void {
  nodes[node] = 1;
  for (const step of graph.steps(node)) {
    if (ANCHORED.includes(graph.type(step.other))) continue; // passes, or not, by itself
    nodes[step.other] = 1;
    if (graph.type(step.other) === "Person")
      for (const post of graph.steps(step.other)) if (graph.type(post.other) === "Post") nodes[post.other] = 1;
  }
}
