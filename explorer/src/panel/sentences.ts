/** Sentences of articles: one as the proof of a fact, or all of one article in order. */

import type { Graph } from "../data";
import { button, element, marked, outside } from "../dom";
import type { Speaker } from "../words";
import { link, type Actions } from "./node";

/** A sentence with the names of the fact's ends marked, its outlet, date and link. */
export function sentenceCard(graph: Graph, sentence: number, fact: number, speaker: Speaker, actions: Actions): HTMLElement {
  const { sentences } = graph.columns;
  const article = sentences.article[sentence]!;
  return element(
    "blockquote",
    {},
    element("p", {}, ...marked(sentences.text[sentence]!, names(graph, fact))),
    element("footer", {}, source(graph, article, speaker), " ", button(speaker.say("readArticle"), () => actions.read(article), { class: "quiet" })),
  );
}

/** What the two ends of a fact are called. */
function names(graph: Graph, fact: number): string[] {
  const { source, target } = graph.columns.facts;
  return [source[fact]!, target[fact]!].flatMap((node) => {
    const label = graph.label(node);
    const bare = graph.type(node) === "Place" ? [label.replace(/^(Kota|Kabupaten|Provinsi) /, "")] : [];
    return [label, ...graph.aliases(node), ...bare, ...spoken(graph, node)];
  });
}

/** The words by which a sentence may speak of what has no name of its own. */
function spoken(graph: Graph, node: number): string[] {
  return ["title", "batch", "venue", "text"].flatMap((name) => graph.property(node, name).map(String));
}

function source(graph: Graph, article: number, speaker: Speaker): HTMLElement {
  const { outlet, published, url, title } = graph.columns.articles;
  const when = published[article] ? speaker.date(published[article]!) : speaker.say("noDate");
  return element("cite", { title: title[article]! }, outside(outlet[article] ?? title[article]!, url[article]!), ` · ${when}`);
}

/** The sentences of an article that state something, […] where others stand between, and what they state. */
export function articlePanel(graph: Graph, article: number, speaker: Speaker, actions: Actions): HTMLElement {
  const { articles, sentences } = graph.columns;
  const panel = element("article", { class: "reading" });
  panel.append(
    element("p", { class: "type", "data-type": "Article" }, speaker.type("Article")),
    element("h2", { tabindex: "-1" }, articles.title[article]!),
    element("p", {}, source(graph, article, speaker), " ", outside(speaker.say("openPage"), articles.url[article]!)),
  );
  const stated = factsBySentence(graph);
  let end = 0;
  for (const sentence of graph.sentences(article)) {
    const start = sentences.start[sentence]!;
    if (start > end + 2) panel.append(element("p", { class: "gap", "aria-hidden": "true" }, "[…]"));
    end = Math.max(end, start + [...sentences.text[sentence]!].length);
    panel.append(stretch(graph, sentence, stated.get(sentence) ?? [], speaker, actions));
  }
  panel.append(element("p", { class: "gap", "aria-hidden": "true" }, "[…]"));
  return panel;
}

function stretch(graph: Graph, sentence: number, facts: number[], speaker: Speaker, actions: Actions): HTMLElement {
  const { source: from, target } = graph.columns.facts;
  const list = element("ul", { class: "stated" });
  for (const fact of facts)
    list.append(element("li", {}, link(graph, from[fact]!, actions), ` ${speaker.relation(graph.relation(fact))} `, link(graph, target[fact]!, actions)));
  const words = facts.flatMap((fact) => names(graph, fact));
  return element("div", { class: "stretch" }, element("p", {}, ...marked(graph.columns.sentences.text[sentence]!, words)), list);
}

function factsBySentence(graph: Graph): Map<number, number[]> {
  const found = new Map<number, number[]>();
  graph.columns.facts.sentences.forEach((proof, fact) => {
    for (const sentence of proof) found.set(sentence, [...(found.get(sentence) ?? []), fact]);
  });
  return found;
}
