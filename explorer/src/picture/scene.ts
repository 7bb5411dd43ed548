/** What is drawn, as flat arrays: most connected nodes and their edges first, so that a prefix is a thinned picture. */

import type { Graph } from "../data";
import type { Visible } from "../filter";
import { LOOKS, channels } from "./palette";

export interface Scene {
  /** Nodes in the order of drawing. */
  order: Int32Array;
  /** x, y, radius in pixels, shape, red, green, blue of each node in `order`. */
  points: Float32Array;
  /** x, y of both ends of each edge. */
  lines: Float32Array;
  edges: number;
  /** West, south, east, north of all points. */
  bounds: [number, number, number, number];
}

export const FLOATS_A_POINT = 7;
export const FLOATS_A_LINE = 4;
const SMALLEST = 3;
const LARGEST = 16;

/** Radius in pixels by number of facts. */
export function radius(facts: number): number {
  return Math.min(LARGEST, SMALLEST + 1.4 * Math.sqrt(facts));
}

export function scene(graph: Graph, shown: Visible): Scene {
  const order = visibleOrder(graph, shown);
  const points = new Float32Array(order.length * FLOATS_A_POINT);
  const { x, y } = graph.columns.nodes;
  order.forEach((node, at) => {
    const look = LOOKS[graph.type(node)] ?? LOOKS["Post"]!;
    const size = radius(graph.steps(node).length);
    points.set([x[node]!, y[node]!, size, look.shape, ...channels(look.color)], at * FLOATS_A_POINT);
  });
  const lines = edgeLines(graph, shown, order);
  return { order, points, lines, edges: lines.length / FLOATS_A_LINE, bounds: bounds(graph, order) };
}

function visibleOrder(graph: Graph, shown: Visible): Int32Array {
  const nodes = [...shown.nodes.keys()].filter((node) => shown.nodes[node]);
  nodes.sort((a, b) => graph.steps(b).length - graph.steps(a).length || a - b);
  return Int32Array.from(nodes);
}

/** One line for each pair of nodes with a fact between them, those of the most connected nodes first. */
function edgeLines(graph: Graph, shown: Visible, order: Int32Array): Float32Array {
  const { x, y } = graph.columns.nodes;
  const done = new Uint8Array(graph.size);
  const values: number[] = [];
  for (const node of order) {
    done[node] = 1;
    const joined = new Set<number>();
    for (const { other } of graph.steps(node))
      if (shown.nodes[other] && !done[other] && !joined.has(other)) {
        joined.add(other);
        values.push(x[node]!, y[node]!, x[other]!, y[other]!);
      }
  }
  return Float32Array.from(values);
}

function bounds(graph: Graph, order: Int32Array): Scene["bounds"] {
  const { x, y } = graph.columns.nodes;
  const box: Scene["bounds"] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of order) {
    box[0] = Math.min(box[0], x[node]!);
    box[1] = Math.min(box[1], y[node]!);
    box[2] = Math.max(box[2], x[node]!);
    box[3] = Math.max(box[3], y[node]!);
  }
  return order.length > 0 ? box : [-1, -1, 1, 1];
}
