/** The shortest chain of facts between two nodes. */

import type { Graph, Step } from "./data";
import type { Visible } from "./filter";

/** Facts in order from `from` to `to`, or null if nothing visible joins them. The ends need not be visible. */
export function shortest(graph: Graph, shown: Visible, from: number, to: number): Step[] | null {
  const reached = new Map<number, { step: Step; before: number } | null>([[from, null]]);
  let front = [from];
  while (front.length > 0 && !reached.has(to)) {
    const next: number[] = [];
    for (const node of front)
      for (const step of graph.steps(node)) {
        if (reached.has(step.other) || !(shown.nodes[step.other] || step.other === to)) continue;
        reached.set(step.other, { step, before: node });
        next.push(step.other);
      }
    front = next;
  }
  return reached.has(to) ? trace(reached, to) : null;
}

function trace(reached: Map<number, { step: Step; before: number } | null>, to: number): Step[] {
  const steps: Step[] = [];
  for (let at = reached.get(to); at; at = reached.get(at.before)) steps.unshift(at.step);
  return steps;
}
