/** The picture and the rows behind it as files. */

import type { Graph } from "./data";
import type { Visible } from "./filter";
import { drawn } from "./dom";
import { shortened } from "./picture/labels";
import { LOOKS, type Paper } from "./picture/palette";
import type { Picture } from "./picture/picture";
import { corners } from "./picture/shapes";

/** Give the reader a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The visible facts as CSV (RFC 4180), a row for each sentence; what a spreadsheet would run gets a quote before it. */
export function rows(graph: Graph, shown: Visible): string {
  const { facts, sentences, articles } = graph.columns;
  const head = ["fact", "source", "relation", "target", "first_seen", "last_seen", "confidence", "sentence", "outlet", "published", "url"];
  const lines = [head];
  facts.id.forEach((id, fact) => {
    if (!shown.facts[fact]) return;
    const [source, target] = [facts.source[fact]!, facts.target[fact]!].map((node) => graph.label(node));
    const common = [id, source!, facts.type[fact]!, target!, facts.first[fact] ?? "", facts.last[fact] ?? "", String(facts.confidence[fact])];
    const told = facts.sentences[fact]!.map((sentence) => {
      const article = sentences.article[sentence]!;
      return [sentences.text[sentence]!, articles.outlet[article] ?? "", articles.published[article] ?? "", articles.url[article] ?? ""];
    });
    for (const proof of told.length > 0 ? told : [[facts.origin[fact] ?? "", "", "", ""]]) lines.push([...common, ...proof]);
  });
  return lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The network in the window as SVG. */
export function vectors(graph: Graph, shown: Visible, picture: Picture, paper: Paper): string {
  const places = new Map(picture.window().map((each) => [each.node, each]));
  const { source, target } = graph.columns.facts;
  const root = drawn("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${picture.width} ${picture.height}` });
  root.append(drawn("rect", { width: "100%", height: "100%", fill: paper.back }));
  source.forEach((from, fact) => {
    const [a, b] = [places.get(from), places.get(target[fact]!)];
    if (!shown.facts[fact] || !a || !b) return;
    root.append(drawn("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: paper.edge }));
  });
  for (const { node, x, y, radius } of places.values()) {
    const look = LOOKS[graph.type(node)] ?? LOOKS["Post"]!;
    const points = corners(look.shape).map(([dx, dy]) => `${x + dx * radius},${y + dy * radius}`).join(" ");
    root.append(
      points ? drawn("polygon", { points, fill: look.color }) : drawn("circle", { cx: x, cy: y, r: radius, fill: look.color }),
      drawn("text", { x, y: y + radius + 12, "font-size": 11, "text-anchor": "middle", fill: paper.ink }, shortened(graph.label(node))),
    );
  }
  return new XMLSerializer().serializeToString(root);
}
