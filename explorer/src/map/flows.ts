/** What the map shows: how often places were visited, and from where participants came. */

import type { Graph } from "../data";
import type { Visible } from "../filter";

export interface Visited {
  place: number;
  at: [number, number];
  visits: number;
}

export interface Flow {
  from: number;
  to: number;
  count: number;
}

export interface Travel {
  visited: Visited[];
  flows: Flow[];
  /** Places with visits that have no coordinates. */
  nowhere: number[];
}

export function travel(graph: Graph, shown: Visible): Travel {
  const counts = new Map<number, number>();
  const flows = new Map<string, Flow>();
  graph.columns.facts.type.forEach((type, fact) => {
    if (type !== "VISITED" || !shown.facts[fact]) return;
    const place = placeOf(graph, graph.columns.facts.target[fact]!);
    if (place === null) return;
    counts.set(place, (counts.get(place) ?? 0) + Math.max(1, graph.columns.facts.events[fact]!.length));
    for (const body of graph.sources(graph.columns.facts.source[fact]!, "SENT")) {
      const from = placeOf(graph, body);
      if (from === null || from === place || !hasPoint(graph, from) || !hasPoint(graph, place)) continue;
      const flow = flows.get(`${from} ${place}`) ?? { from, to: place, count: 0 };
      flows.set(`${from} ${place}`, { ...flow, count: flow.count + 1 });
    }
  });
  return {
    visited: [...counts].flatMap(([place, visits]) => {
      const at = graph.columns.coordinates[place];
      return at ? [{ place, at, visits }] : [];
    }),
    flows: [...flows.values()].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to),
    nowhere: [...counts.keys()].filter((place) => !hasPoint(graph, place)),
  };
}

/** The place that a node is, governs, or whose government it belongs to. */
export function placeOf(graph: Graph, node: number): number | null {
  const seen = new Set<number>();
  for (let at: number | undefined = node; at !== undefined && !seen.has(at); at = graph.targets(at, "PART_OF")[0]) {
    if (graph.type(at) === "Place") return at;
    seen.add(at);
    const governed = graph.targets(at, "GOVERNS")[0];
    if (governed !== undefined) return governed;
  }
  return null;
}

function hasPoint(graph: Graph, place: number): boolean {
  return graph.columns.coordinates[place] !== undefined;
}
