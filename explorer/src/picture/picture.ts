/**
 * The network: WebGL for nodes and edges, a second canvas above it for labels and what is selected.
 *
 * While it moves, labels rest and only as many edges and nodes are drawn as the last frames had time for; when it
 * stands, everything is.
 */

import { quadtree, type Quadtree } from "d3-quadtree";
import { select } from "d3-selection";
import "d3-transition";
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from "d3-zoom";

import type { Graph } from "../data";
import type { Visible } from "../filter";
import { FONT, fitting, shortened, type Label } from "./labels";
import { type Budget, type Camera, Painter } from "./painter";
import { LOOKS, type Paper } from "./palette";
import { outline } from "./shapes";
import { radius, scene, type Scene } from "./scene";

const STANDING: Budget = { nodes: Infinity, edges: Infinity };
const REST = 140; // milliseconds without movement after which the whole picture is drawn
const GOAL = 30; // milliseconds a frame may take while it moves
const FEWEST: Budget = { nodes: 1500, edges: 500 };
const LABELS = 90;
const NEAR = 8; // pixels around a node that still hit it
const ZOOM_IN = 40;
const ZOOM_OUT = 0.4;

export interface Highlight {
  /** Nodes drawn in full strength while the others fade. */
  nodes: Set<number>;
  /** Pairs of nodes joined by a strong line. */
  lines: [number, number][];
  selected: number | null;
}

const NOTHING: Highlight = { nodes: new Set(), lines: [], selected: null };

export class Picture {
  private readonly painter: Painter;
  private readonly base: HTMLCanvasElement;
  private readonly top: HTMLCanvasElement;
  private readonly zooming: ZoomBehavior<HTMLCanvasElement, unknown>;
  private scene: Scene;
  private tree: Quadtree<number>;
  private transform: ZoomTransform = zoomIdentity;
  private fit = 1;
  private middle: [number, number] = [0, 0];
  private highlight: Highlight = NOTHING;
  private hovered: number | null = null;
  private budget: Budget = { nodes: 4000, edges: 3000 };
  private lastFrame = 0;
  private pending = 0;
  private resting = 0;

  onSelect: (node: number | null) => void = () => undefined;
  onCamera: (camera: [number, number, number]) => void = () => undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly graph: Graph,
    shown: Visible,
    private paper: Paper,
  ) {
    this.base = host.appendChild(document.createElement("canvas"));
    this.top = host.appendChild(document.createElement("canvas"));
    this.painter = new Painter(this.base);
    this.scene = scene(graph, shown);
    this.tree = this.plant();
    this.painter.take(this.scene);
    this.zooming = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([ZOOM_OUT, ZOOM_IN])
      .on("zoom", (event: { transform: ZoomTransform }) => this.moved(event.transform))
      .on("end", () => this.onCamera(this.camera()));
    select(this.top).call(this.zooming).on("dblclick.zoom", null);
    this.top.addEventListener("click", (event) => this.onSelect(this.hit(event)));
    this.top.addEventListener("pointermove", (event) => event.buttons === 0 && this.hover(this.hit(event)));
    this.top.addEventListener("pointerleave", () => this.hover(null));
    new ResizeObserver(() => this.resize()).observe(host);
    this.resize();
  }

  /** Show what passes the filters; the window stays where it is. */
  show(shown: Visible): void {
    this.scene = scene(this.graph, shown);
    this.tree = this.plant();
    this.painter.take(this.scene);
    this.draw();
  }

  setPaper(paper: Paper): void {
    this.paper = paper;
    this.draw();
  }

  setHighlight(highlight: Highlight | null): void {
    this.highlight = highlight ?? NOTHING;
    this.draw();
  }

  /** Centre x, y in the scene's units, and pixels a unit over those of the whole picture. */
  camera(): [number, number, number] {
    const [x, y] = this.toScene(this.width / 2, this.height / 2);
    return [x, y, this.transform.k];
  }

  setCamera(camera: [number, number, number] | null): void {
    const [x, y, k] = camera ?? [...this.middle, 1];
    const [left, top] = this.toBase(x, y);
    const moved = zoomIdentity.translate(this.width / 2 - left * k, this.height / 2 - top * k).scale(k);
    select(this.top).call(this.zooming.transform, moved);
  }

  zoomBy(factor: number): void {
    select(this.top).call(this.zooming.scaleBy, factor);
  }

  /** Bring nodes into the window, if any of them is outside it. */
  reveal(nodes: number[]): void {
    const places = nodes.map((node) => this.place(node));
    const outside = places.some(([x, y]) => x < 40 || y < 40 || x > this.width - 40 || y > this.height - 40);
    if (nodes.length === 0 || (!outside && this.transform.k > 1.2)) return;
    const { x, y } = this.graph.columns.nodes;
    const mean = (values: number[]) => nodes.reduce((sum, node) => sum + values[node]!, 0) / nodes.length;
    this.setCamera([mean(x), mean(y), Math.max(2.2, this.transform.k)]);
  }

  /** The picture as it stands, on one canvas. */
  canvas(): HTMLCanvasElement {
    this.draw();
    const whole = document.createElement("canvas");
    whole.width = this.base.width;
    whole.height = this.base.height;
    const context = whole.getContext("2d")!;
    context.drawImage(this.base, 0, 0);
    context.drawImage(this.top, 0, 0);
    return whole;
  }

  /** Nodes in the window with their place in pixels, for the picture in vectors. */
  window(): { node: number; x: number; y: number; radius: number }[] {
    return [...this.scene.order].flatMap((node) => {
      const [x, y] = this.place(node);
      const inside = x > -20 && y > -20 && x < this.width + 20 && y < this.height + 20;
      return inside ? [{ node, x, y, radius: this.radius(node) }] : [];
    });
  }

  get width(): number {
    return this.host.clientWidth;
  }

  get height(): number {
    return this.host.clientHeight;
  }

  /** Where a node is drawn, in pixels of the window. */
  place(node: number): [number, number] {
    const { x, y } = this.graph.columns.nodes;
    return this.transform.apply(this.toBase(x[node]!, y[node]!));
  }

  private toBase(x: number, y: number): [number, number] {
    return [(x - this.middle[0]) * this.fit + this.width / 2, (y - this.middle[1]) * this.fit + this.height / 2];
  }

  private toScene(left: number, top: number): [number, number] {
    const [x, y] = this.transform.invert([left, top]);
    return [(x - this.width / 2) / this.fit + this.middle[0], (y - this.height / 2) / this.fit + this.middle[1]];
  }

  private radius(node: number): number {
    return radius(this.graph.steps(node).length) * this.grown();
  }

  /** Circles grow with the root of the zoom, so that they part. */
  private grown(): number {
    return Math.min(2.2, Math.max(0.55, Math.sqrt(this.transform.k)));
  }

  private plant(): Quadtree<number> {
    const { x, y } = this.graph.columns.nodes;
    return quadtree<number>().x((node) => x[node]!).y((node) => y[node]!).addAll([...this.scene.order]);
  }

  private hit(event: MouseEvent): number | null {
    const box = this.top.getBoundingClientRect();
    const [left, top] = [event.clientX - box.left, event.clientY - box.top];
    const [x, y] = this.toScene(left, top);
    const found = this.tree.find(x, y, (24 + NEAR) / (this.fit * this.transform.k));
    if (found === undefined) return null;
    const [nodeX, nodeY] = this.place(found);
    return Math.hypot(nodeX - left, nodeY - top) <= this.radius(found) + NEAR ? found : null;
  }

  private hover(node: number | null): void {
    if (node === this.hovered) return;
    this.hovered = node;
    this.top.style.cursor = node === null ? "" : "pointer";
    this.drawTop();
  }

  private resize(): void {
    for (const canvas of [this.base, this.top]) {
      canvas.width = Math.max(1, Math.round(this.width * devicePixelRatio));
      canvas.height = Math.max(1, Math.round(this.height * devicePixelRatio));
    }
    const [west, south, east, north] = this.scene.bounds;
    const space = (side: number) => Math.max(60, side - 80);
    this.fit = Math.min(space(this.width) / Math.max(1e-6, east - west), space(this.height) / Math.max(1e-6, north - south));
    this.middle = [(west + east) / 2, (south + north) / 2];
    this.draw();
  }

  private moved(transform: ZoomTransform): void {
    this.transform = transform;
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.draw(), REST);
    if (!this.pending) this.pending = requestAnimationFrame((now) => this.frame(now));
  }

  /** One frame of a movement: thinned to what the last one had time for. */
  private frame(now: number): void {
    this.pending = 0;
    const took = now - this.lastFrame;
    this.lastFrame = now;
    if (took < REST) this.adapt(took);
    this.paint(this.budget);
    this.top.getContext("2d")!.clearRect(0, 0, this.top.width, this.top.height);
  }

  private adapt(took: number): void {
    const factor = took > GOAL ? 0.7 : took < GOAL * 0.7 ? 1.25 : 1;
    this.budget = {
      nodes: Math.max(FEWEST.nodes, Math.min(this.scene.order.length, this.budget.nodes * factor)),
      edges: Math.max(FEWEST.edges, Math.min(this.scene.edges, this.budget.edges * factor)),
    };
  }

  private draw(): void {
    this.paint(STANDING);
    this.drawTop();
  }

  private paint(budget: Budget): void {
    const [x, y] = this.toScene(this.width / 2, this.height / 2);
    const camera: Camera = { x, y, scale: this.fit * this.transform.k };
    const faded = this.highlight.nodes.size > 0 ? 0.72 : 0;
    this.painter.draw(camera, budget, this.paper, faded, this.grown());
  }

  private drawTop(): void {
    const context = this.top.getContext("2d")!;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    this.drawStrong(context);
    context.font = `${FONT}px system-ui, "Noto Sans", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "top";
    for (const label of this.labels()) this.write(context, label);
  }

  private drawStrong(context: CanvasRenderingContext2D): void {
    context.strokeStyle = this.paper.strong;
    context.lineWidth = 1.6;
    for (const [from, to] of this.highlight.lines) {
      context.beginPath();
      context.moveTo(...this.place(from));
      context.lineTo(...this.place(to));
      context.stroke();
    }
    for (const node of this.highlight.nodes) this.drawNode(context, node);
    for (const node of [this.highlight.selected, this.hovered]) if (node !== null) this.drawRing(context, node);
  }

  private drawNode(context: CanvasRenderingContext2D, node: number): void {
    const [x, y] = this.place(node);
    outline(context, LOOKS[this.graph.type(node)]?.shape ?? 0, x, y, this.radius(node));
    context.fillStyle = LOOKS[this.graph.type(node)]?.color ?? "#888888";
    context.fill();
  }

  private drawRing(context: CanvasRenderingContext2D, node: number): void {
    const [x, y] = this.place(node);
    context.beginPath();
    context.arc(x, y, this.radius(node) + 4, 0, 2 * Math.PI);
    context.lineWidth = 2.4;
    context.stroke();
  }

  private labels(): Label[] {
    const first = [this.hovered, this.highlight.selected].filter((node) => node !== null);
    const order = new Set([...first, ...this.highlight.nodes]);
    if (this.highlight.nodes.size === 0) for (const node of this.scene.order) order.add(node);
    return fitting(this.placed(order), this.width, this.height, LABELS);
  }

  private *placed(nodes: Iterable<number>): Generator<Label> {
    for (const node of nodes) {
      const [x, y] = this.place(node);
      if (x < -50 || y < -50 || x > this.width + 50 || y > this.height + 50) continue;
      yield { node, text: this.graph.label(node), x, y, radius: this.radius(node) };
    }
  }

  private write(context: CanvasRenderingContext2D, label: Label): void {
    const text = label.node === this.hovered ? label.text : shortened(label.text);
    context.lineWidth = 3.5;
    context.lineJoin = "round";
    context.strokeStyle = this.paper.halo;
    context.fillStyle = this.paper.ink;
    context.strokeText(text, label.x, label.y + label.radius + 2);
    context.fillText(text, label.x, label.y + label.radius + 2);
  }
}
