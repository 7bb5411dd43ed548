/** Search with suggestions, tolerant of spelling. */

import MiniSearch from "minisearch";

import type { Graph } from "./data";

const SUGGESTIONS = 12;
const SEARCHED = new Set(["Person", "Organization", "Cohort", "Place", "Theme", "Programme", "Event"]);

interface Entry {
  id: number;
  label: string;
  aliases: string;
}

/** An index over names, made when it is first asked. */
export class Search {
  private index: MiniSearch<Entry> | undefined;

  constructor(private readonly graph: Graph) {}

  /** Nodes whose names are like `text`, best first. */
  find(text: string): number[] {
    const hits = this.ready().search(text, {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : 0),
      combineWith: "AND",
      boost: { label: 2 },
      boostDocument: (node) => 1 + Math.log1p(this.graph.steps(node as number).length) / 4,
    });
    return hits.slice(0, SUGGESTIONS).map((hit) => hit.id as number);
  }

  private ready(): MiniSearch<Entry> {
    if (!this.index) {
      this.index = new MiniSearch<Entry>({ fields: ["label", "aliases"], tokenize: words, processTerm: plain });
      this.index.addAll(this.entries());
    }
    return this.index;
  }

  private entries(): Entry[] {
    return this.graph.columns.nodes.id.flatMap((_, node) =>
      SEARCHED.has(this.graph.type(node))
        ? [{ id: node, label: this.graph.label(node), aliases: this.graph.aliases(node).join(" ") }]
        : [],
    );
  }
}

/** Letters and digits that stand together; signs only part them. */
function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
}

/** A word without case and accents. */
function plain(term: string): string {
  return term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
