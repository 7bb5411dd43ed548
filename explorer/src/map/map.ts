/** The map: the coast, visited places as circles, and where participants came from as arcs. */

import { geoMercator, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import type { MultiPolygon } from "geojson";

import type { Graph } from "../data";
import { drawn } from "../dom";
import type { Visible } from "../filter";
import type { Speaker } from "../words";
import { travel, type Flow, type Visited } from "./flows";
import outline from "./outline.json";

const MOST_FLOWS = 200;
const LABELLED = 14; // places that have their names written
const WINDOW: [[number, number], [number, number]] = [[94.5, -11.2], [141.5, 6.5]];

export class PlaceMap {
  private readonly svg: SVGSVGElement;
  private shown: Visible;
  private selected: number | null = null;
  private zoomed = 1;

  onSelect: (node: number | null) => void = () => undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly graph: Graph,
    shown: Visible,
    private speaker: Speaker,
  ) {
    this.shown = shown;
    this.svg = host.appendChild(drawn("svg", { role: "group" }) as SVGSVGElement);
    new ResizeObserver(() => this.draw()).observe(host);
  }

  show(shown: Visible, selected: number | null, speaker: Speaker): void {
    this.shown = shown;
    this.selected = selected;
    this.speaker = speaker;
    this.draw();
  }

  /** The map as a file of its own. */
  source(): string {
    return new XMLSerializer().serializeToString(this.svg);
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width === 0 || height === 0) return;
    const projection = geoMercator().fitExtent([[12, 12], [width - 12, height - 12]], corners());
    const path = geoPath(projection);
    const content = drawn("g");
    content.append(
      drawn("path", { class: "neighbours", d: path(outline.neighbours as MultiPolygon) ?? "" }),
      drawn("path", { class: "land", d: path(outline.indonesia as MultiPolygon) ?? "" }),
    );
    const found = travel(this.graph, this.shown);
    const point = (node: number): [number, number] => {
      const [latitude, longitude] = this.graph.columns.coordinates[node]!;
      return projection([longitude, latitude])!;
    };
    for (const flow of found.flows.slice(0, MOST_FLOWS)) content.append(this.arc(flow, point));
    const largest = [...found.visited].sort((a, b) => b.visits - a.visits || a.place - b.place);
    for (const each of largest) content.append(this.circle(each, point(each.place)));
    largest.slice(0, LABELLED).forEach((each) => content.append(this.label(each, point(each.place))));
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.setAttribute("aria-label", this.speaker.say("map"));
    this.svg.replaceChildren(content, ...this.note(found.nowhere, height));
    this.letZoom(content);
  }

  private letZoom(content: SVGElement): void {
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 24])
      .on("zoom", (event: { transform: { k: number; toString(): string } }) => {
        this.zoomed = event.transform.k;
        content.setAttribute("transform", event.transform.toString());
        content.style.setProperty("--zoom", String(this.zoomed));
      });
    select(this.svg).call(behaviour).call(behaviour.transform, zoomIdentity);
  }

  private arc(flow: Flow, point: (node: number) => [number, number]): SVGElement {
    const [x1, y1] = point(flow.from);
    const [x2, y2] = point(flow.to);
    const [bendX, bendY] = [(x1 + x2) / 2 + (y1 - y2) / 5, (y1 + y2) / 2 + (x2 - x1) / 5];
    const words = `${this.speaker.say("flows")} ${this.graph.label(flow.from)} ${this.speaker.say("to")} ${this.graph.label(flow.to)}: ${flow.count}`;
    return drawn(
      "path",
      { class: "flow", d: `M${x1},${y1} Q${bendX},${bendY} ${x2},${y2}`, "stroke-width": 0.8 + Math.log2(flow.count) },
      drawn("title", {}, words),
    );
  }

  private circle(each: Visited, [x, y]: [number, number]): SVGElement {
    const words = `${this.graph.label(each.place)}: ${each.visits} ${this.speaker.say("visits")}`;
    const made = drawn(
      "circle",
      {
        class: each.place === this.selected ? "visited selected" : "visited",
        cx: x,
        cy: y,
        r: 4 + 2.2 * Math.sqrt(each.visits),
        tabindex: 0,
        role: "button",
        "aria-label": words,
        "data-node": this.graph.id(each.place),
      },
      drawn("title", {}, words),
    );
    made.addEventListener("click", () => this.onSelect(each.place));
    made.addEventListener("keydown", (event) => event.key === "Enter" && this.onSelect(each.place));
    return made;
  }

  private label(each: Visited, [x, y]: [number, number]): SVGElement {
    const name = this.graph.label(each.place).replace(/^(Kota|Kabupaten|Provinsi) /, "");
    return drawn("text", { class: "place", x, y: y - 6 - 2.2 * Math.sqrt(each.visits) }, name);
  }

  private note(nowhere: number[], height: number): SVGElement[] {
    if (nowhere.length === 0) return [];
    const names = nowhere.map((place) => this.graph.label(place)).slice(0, 4).join(", ");
    const rest = nowhere.length > 4 ? " …" : "";
    return [drawn("text", { class: "note", x: 12, y: height - 10 }, `${this.speaker.say("notOnMap")}: ${names}${rest}`)];
  }
}

function corners(): MultiPolygon {
  const [[west, south], [east, north]] = WINDOW;
  return { type: "MultiPolygon", coordinates: [[[[west, south], [west, north], [east, north], [east, south], [west, south]]]] };
}
