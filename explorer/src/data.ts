/** The graph of the page: columns as `graph/views/explorer.py` writes them, and what is looked up in them. */

export interface Columns {
  version: 1;
  counts: { articles: number; nodes: number; facts: number };
  /** What the page could not carry; 0 if it has all. */
  leftOut: { nodes: number; facts: number };
  /** Names for display, [Indonesian, English], by type of node, relation and kind. */
  words: { types: Names; relations: Names; kinds: Names };
  nodes: {
    id: string[];
    type: string[];
    label: string[];
    x: number[];
    y: number[];
    aliases: Record<string, string[]>;
    properties: Record<string, Record<string, (string | number)[]>>;
  };
  facts: {
    id: string[];
    type: string[];
    source: number[];
    target: number[];
    first: (string | null)[];
    last: (string | null)[];
    confidence: number[];
    /** Indices into `sentences`. */
    sentences: number[][];
    /** Indices of the events behind it. */
    events: number[][];
    /** Where a fact comes from that no sentence states. */
    origin: Record<string, string>;
  };
  sentences: { article: number[]; start: number[]; text: string[] };
  articles: {
    id: string[];
    title: string[];
    outlet: (string | null)[];
    published: (string | null)[];
    url: (string | null)[];
  };
  /** Node → [latitude, longitude]. */
  coordinates: Record<string, [number, number]>;
}

export type Names = Record<string, [string, string]>;

/** A fact as seen from one of its ends. */
export interface Step {
  fact: number;
  other: number;
  outward: boolean;
}

export class Graph {
  readonly size: number;
  private readonly numbers = new Map<string, number>();
  private readonly around: Step[][];
  private readonly told: number[][];

  constructor(readonly columns: Columns) {
    const { nodes, facts, sentences, articles } = columns;
    this.size = nodes.id.length;
    nodes.id.forEach((id, node) => this.numbers.set(id, node));
    this.around = nodes.id.map(() => []);
    facts.id.forEach((_, fact) => {
      const source = facts.source[fact]!;
      const target = facts.target[fact]!;
      this.around[source]!.push({ fact, other: target, outward: true });
      this.around[target]!.push({ fact, other: source, outward: false });
    });
    this.told = articles.id.map(() => []);
    sentences.article.forEach((article, sentence) => this.told[article]!.push(sentence));
  }

  /** The node with an id, or undefined. */
  node(id: string | null): number | undefined {
    return id === null ? undefined : this.numbers.get(id);
  }

  id(node: number): string {
    return this.columns.nodes.id[node]!;
  }

  type(node: number): string {
    return this.columns.nodes.type[node]!;
  }

  label(node: number): string {
    return this.columns.nodes.label[node]!;
  }

  aliases(node: number): string[] {
    return this.columns.nodes.aliases[node] ?? [];
  }

  property(node: number, name: string): (string | number)[] {
    return this.columns.nodes.properties[node]?.[name] ?? [];
  }

  /** The facts that a node stands in. */
  steps(node: number): Step[] {
    return this.around[node]!;
  }

  /** Nodes that `node` leads to by facts of one type. */
  targets(node: number, type: string): number[] {
    return this.steps(node).filter((s) => s.outward && this.relation(s.fact) === type).map((s) => s.other);
  }

  /** Nodes that lead to `node` by facts of one type. */
  sources(node: number, type: string): number[] {
    return this.steps(node).filter((s) => !s.outward && this.relation(s.fact) === type).map((s) => s.other);
  }

  relation(fact: number): string {
    return this.columns.facts.type[fact]!;
  }

  /** The sentences of an article that state a fact, in the order of its text. */
  sentences(article: number): number[] {
    const { start } = this.columns.sentences;
    return [...this.told[article]!].sort((a, b) => start[a]! - start[b]!);
  }

  /** All nodes of one type. */
  ofType(type: string): number[] {
    return this.columns.nodes.type.flatMap((each, node) => (each === type ? [node] : []));
  }
}

/** The graph in the page's own element of data. */
export function read(document: Document): Graph {
  const text = document.getElementById("data")?.textContent ?? "";
  return new Graph(JSON.parse(text) as Columns);
}
