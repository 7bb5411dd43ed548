/** Holds the state, and keeps the views, the panel and the address in step with it. */

import { filterBox, searchBox } from "./chrome";
import type { Graph } from "./data";
import { button, element } from "./dom";
import { rows, save, vectors } from "./download";
import { anchors, narrows, passes, visible, type Anchor, type Visible } from "./filter";
import { PlaceMap } from "./map/map";
import { nodePanel, type Actions } from "./panel/node";
import { articlePanel } from "./panel/sentences";
import { pathPanel, welcome } from "./panel/welcome";
import { shortest } from "./paths";
import { PAPERS } from "./picture/palette";
import { Picture, type Highlight } from "./picture/picture";
import { Search } from "./search";
import { fromHash, initial, toHash, type State, type Tab, type Theme } from "./state";
import { Timeline } from "./timeline";
import { Speaker } from "./words";

export class App {
  readonly picture: Picture;
  private state: State;
  private shown: Visible;
  private speaker: Speaker;
  private pathFrom: number | null = null;
  private readonly anchors: Anchor[];
  private readonly map: PlaceMap;
  private readonly timeline: Timeline;
  private readonly search: Search;
  private readonly parts = {
    header: element("header"),
    side: element("aside", { id: "filters" }),
    views: element("main"),
    graph: element("div", { id: "graph", class: "view" }),
    map: element("div", { id: "map", class: "view" }),
    time: element("div", { id: "timeline" }),
    panel: element("section", { id: "panel", "aria-live": "polite" }),
    status: element("p", { id: "status", role: "status" }),
  };

  constructor(host: HTMLElement, private readonly graph: Graph, appearance: Theme) {
    this.state = fromHash(location.hash, initial(appearance));
    this.speaker = new Speaker(this.state.language, graph.columns.words);
    this.anchors = anchors(graph);
    this.shown = visible(graph, this.anchors, this.state.filters);
    this.search = new Search(graph);
    const { header, side, views, graph: network, map, time, panel, status } = this.parts;
    views.append(network, map, status, time);
    host.append(header, side, views, panel);
    this.picture = new Picture(network, graph, this.shown, PAPERS[this.state.appearance]);
    this.map = new PlaceMap(map, graph, this.shown, this.speaker);
    this.timeline = new Timeline(time, this.speaker);
    this.listen();
    this.render();
    this.picture.setCamera(this.state.camera);
  }

  private readonly actions: Actions = {
    select: (node) => this.select(node),
    read: (article) => this.go({ article: this.graph.columns.articles.id[article]! }),
    startPath: (node) => {
      this.pathFrom = node;
      this.render();
      document.getElementById("search")?.focus();
    },
  };

  /** Go to another state, as a step that the browser's "back" undoes. */
  private go(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    history.pushState(null, "", `#${toHash(this.state)}`);
    this.render();
  }

  private select(node: number | null): void {
    const from = this.pathFrom;
    this.pathFrom = null;
    if (from !== null && node !== null && node !== from) {
      this.go({ path: [this.graph.id(from), this.graph.id(node)], node: null, article: null });
    } else {
      this.go({ node: node === null ? null : this.graph.id(node), article: null, path: null });
    }
    this.parts.panel.scrollTo(0, 0);
  }

  private listen(): void {
    this.picture.onSelect = (node) => this.select(node);
    this.map.onSelect = (node) => this.select(node);
    this.timeline.onPeriod = (period) => this.go({ filters: { ...this.state.filters, period } });
    this.picture.onCamera = (camera) => {
      this.state = { ...this.state, camera };
      history.replaceState(null, "", `#${toHash(this.state)}`);
    };
    window.addEventListener("popstate", () => this.restore());
    window.addEventListener("hashchange", () => this.restore());
    document.addEventListener("keydown", (event) => this.key(event));
  }

  private restore(): void {
    if (location.hash.slice(1) === toHash(this.state)) return;
    this.state = fromHash(location.hash, initial(this.state.appearance));
    this.render();
    this.picture.setCamera(this.state.camera);
  }

  private key(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      document.getElementById("search")?.focus();
    } else if (event.key === "Escape" && !typing) {
      this.select(null);
    } else if ((event.key === "+" || event.key === "-") && !typing) {
      this.picture.zoomBy(event.key === "+" ? 1.4 : 1 / 1.4);
    }
  }

  // rendering

  private render(): void {
    const { state, graph } = this;
    this.speaker = new Speaker(state.language, graph.columns.words);
    document.documentElement.lang = state.language;
    document.documentElement.dataset["look"] = state.appearance;
    document.title = this.speaker.say("title");
    this.shown = visible(graph, this.anchors, state.filters);
    this.renderHeader();
    this.renderFilters();
    this.renderViews();
    this.renderPanel();
    this.renderStatus();
  }

  private renderHeader(): void {
    const { state, speaker } = this;
    const tab = (name: Tab) =>
      button(speaker.say(name), () => this.go({ tab: name }), { role: "tab", "aria-selected": String(state.tab === name), "aria-controls": name });
    const look: Theme = state.appearance === "dark" ? "light" : "dark";
    this.parts.header.replaceChildren(
      element("h1", {}, speaker.say("title")),
      searchBox(this.graph, this.search, speaker, (node) => this.select(node)),
      element("div", { role: "tablist" }, tab("graph"), tab("map")),
      this.downloads(),
      button(speaker.say("english"), () => this.go({ language: state.language === "id" ? "en" : "id" }), { id: "language" }),
      button(look === "dark" ? "☾" : "☀", () => this.go({ appearance: look }), { id: "look", "aria-label": speaker.say(look), title: speaker.say(look) }),
    );
  }

  private downloads(): HTMLElement {
    const { speaker } = this;
    const entry = (word: "savePng" | "saveSvg" | "saveCsv", action: () => void) => button(speaker.say(word), action, { id: word });
    return element(
      "details",
      { class: "menu" },
      element("summary", {}, speaker.say("save")),
      element("div", {}, entry("savePng", () => this.savePng()), entry("saveSvg", () => this.saveSvg()), entry("saveCsv", () => this.saveCsv())),
    );
  }

  private renderFilters(): void {
    const open = this.parts.side.querySelector("details")?.open ?? window.matchMedia("(min-width: 900px)").matches;
    const box = element("details", {}, element("summary", {}, this.speaker.say("filters")));
    box.open = open;
    box.append(filterBox(this.graph, this.state.filters, this.speaker, (filters) => this.go({ filters })));
    this.parts.side.replaceChildren(box);
  }

  private renderViews(): void {
    const { state, graph } = this;
    this.parts.graph.hidden = state.tab !== "graph";
    this.parts.map.hidden = state.tab !== "map";
    this.picture.setPaper(PAPERS[state.appearance]);
    this.picture.show(this.shown);
    this.picture.setHighlight(this.highlight());
    const selected = graph.node(state.node) ?? null;
    if (selected !== null) this.picture.reveal([selected]);
    this.map.show(this.shown, selected, this.speaker);
    const everything = { ...state.filters, period: null };
    const counted = this.anchors.filter((each) => graph.type(each.node) === "Event" && passesAll(each, everything));
    this.timeline.show(counted, state.filters.period, this.speaker);
  }

  private highlight(): Highlight | null {
    const { graph, state } = this;
    const ends = this.pathEnds();
    if (ends) {
      const steps = shortest(graph, this.shown, ...ends) ?? [];
      const nodes = [ends[0], ...steps.map((step) => step.other)];
      return { nodes: new Set(nodes), lines: nodes.slice(1).map((node, at) => [nodes[at]!, node]), selected: ends[0] };
    }
    const selected = graph.node(state.node);
    if (selected === undefined) return null;
    const around = graph.steps(selected).map((step) => step.other).filter((node) => this.shown.nodes[node]);
    return { nodes: new Set([selected, ...around]), lines: around.map((node) => [selected, node]), selected };
  }

  private pathEnds(): [number, number] | null {
    const ends = this.state.path?.map((id) => this.graph.node(id)) ?? [];
    return ends.length === 2 && ends.every((end) => end !== undefined) ? (ends as [number, number]) : null;
  }

  private renderPanel(): void {
    const { graph, state, speaker, shown, actions } = this;
    const ends = this.pathEnds();
    const selected = graph.node(state.node);
    const article = graph.columns.articles.id.indexOf(state.article ?? "");
    const content =
      article >= 0 ? articlePanel(graph, article, speaker, actions)
      : ends ? pathPanel(graph, ends, shortest(graph, shown, ...ends), speaker, actions)
      : selected !== undefined ? nodePanel(graph, shown, selected, speaker, actions)
      : welcome(graph, shown, speaker, actions);
    this.parts.panel.replaceChildren(...this.panelBar(article >= 0), content);
    this.parts.panel.classList.toggle("open", article >= 0 || ends !== null || selected !== undefined);
  }

  private panelBar(reading: boolean): HTMLElement[] {
    const { speaker, state } = this;
    if (this.pathFrom !== null) {
      const cancel = button(speaker.say("cancel"), () => ((this.pathFrom = null), this.render()), { class: "quiet" });
      return [element("p", { class: "notice", role: "status" }, speaker.say("pathChoose"), " ", cancel)];
    }
    if (reading) return [button(`← ${speaker.say("back")}`, () => this.go({ article: null }), { class: "quiet" })];
    return state.node || state.path ? [button(`× ${speaker.say("close")}`, () => this.select(null), { class: "quiet", id: "close" })] : [];
  }

  private renderStatus(): void {
    const { speaker, graph, shown } = this;
    const { leftOut } = graph.columns;
    const count = `${speaker.number(shown.count)} ${speaker.say("of")} ${speaker.number(graph.size)} ${speaker.say("shown")}`;
    const left = leftOut.nodes > 0 ? ` · ${speaker.say("leftOut")} ${speaker.number(leftOut.nodes)}. ${speaker.say("serveHint")}` : "";
    const empty = shown.count === 0 && narrows(this.state.filters) ? ` · ${speaker.say("emptyView")}` : "";
    const zoom = (text: string, word: "zoomIn" | "zoomOut" | "whole", action: () => void) =>
      button(text, action, { "aria-label": speaker.say(word), title: speaker.say(word), id: word });
    this.parts.status.replaceChildren(
      zoom("+", "zoomIn", () => this.picture.zoomBy(1.5)),
      zoom("−", "zoomOut", () => this.picture.zoomBy(1 / 1.5)),
      zoom("⤢", "whole", () => this.picture.setCamera(null)),
      element("span", {}, count + left + empty),
    );
  }

  // downloads

  private savePng(): void {
    if (this.state.tab === "map") return this.saveSvg(); // a map is lines: it has no picture of dots
    this.picture.canvas().toBlob((blob) => blob && save("visitasi.png", blob), "image/png");
  }

  private saveSvg(): void {
    const text = this.state.tab === "map" ? this.map.source() : vectors(this.graph, this.shown, this.picture, PAPERS[this.state.appearance]);
    save("visitasi.svg", new Blob([text], { type: "image/svg+xml" }));
  }

  private saveCsv(): void {
    save("visitasi.csv", new Blob(["\ufeff", rows(this.graph, this.shown)], { type: "text/csv;charset=utf-8" }));
  }
}

function passesAll(each: Anchor, filters: State["filters"]): boolean {
  return !narrows(filters) || passes(each, filters);
}
