/** Visits over time as bars, with a brush that keeps a period. */

import { brushX, type BrushBehavior } from "d3-brush";
import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";

import type { Anchor } from "./filter";
import { drawn } from "./dom";
import type { Speaker } from "./words";

const BASELINE = 18; // pixels for the years beneath the bars
const SIDE = 8;
const MONTHS = 12;

/** Months since the year 0. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7)) - 1;
}

/** "2020-01" of a number of months since the year 0. */
export function monthName(number: number): string {
  return `${String(Math.floor(number / MONTHS)).padStart(4, "0")}-${String((number % MONTHS) + 1).padStart(2, "0")}`;
}

/** Visits a month, over all months from the first to the last; empty if nothing is dated to the month. */
export function monthly(anchors: Anchor[]): { first: number; counts: number[] } {
  const months = anchors.flatMap((each) => (each.when !== null && each.when.length === 7 ? [monthNumber(each.when)] : []));
  if (months.length === 0) return { first: 0, counts: [] };
  const first = Math.min(...months);
  const counts = new Array<number>(Math.max(...months) - first + 1).fill(0);
  for (const month of months) counts[month - first]! += 1;
  return { first, counts };
}

export class Timeline {
  private readonly svg: SVGSVGElement;
  private anchors: Anchor[] = [];
  private period: [string, string] | null = null;
  private speaker: Speaker;

  onPeriod: (period: [string, string] | null) => void = () => undefined;

  constructor(private readonly host: HTMLElement, speaker: Speaker) {
    this.speaker = speaker;
    this.svg = host.appendChild(drawn("svg", { role: "group" }) as SVGSVGElement);
    new ResizeObserver(() => this.draw()).observe(host);
  }

  show(anchors: Anchor[], period: [string, string] | null, speaker: Speaker): void {
    this.anchors = anchors;
    this.period = period;
    this.speaker = speaker;
    this.draw();
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    const { first, counts } = monthly(this.anchors);
    this.svg.replaceChildren();
    if (counts.length === 0 || width === 0) return;
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.setAttribute("aria-label", this.speaker.say("timeline"));
    const x = scaleLinear([0, counts.length], [SIDE, width - SIDE]);
    const y = scaleLinear([0, Math.max(...counts)], [0, height - BASELINE - 4]);
    const bars = counts.map((count, at) => this.bar(count, first + at, x(at), x(at + 1) - x(at), y(count), height));
    this.svg.append(...bars.filter((bar) => bar !== null), ...this.years(first, counts.length, x, height));
    this.addBrush(first, counts.length, x, width, height);
  }

  private bar(count: number, month: number, left: number, width: number, high: number, height: number): SVGElement | null {
    if (count === 0) return null;
    const words = `${this.speaker.date(monthName(month))}: ${count} ${this.speaker.say("visits")}`;
    const place = { x: left + 0.5, y: height - BASELINE - high, width: Math.max(1.5, width - 1), height: high };
    return drawn("rect", { class: "bar", ...place }, drawn("title", {}, words));
  }

  private years(first: number, months: number, x: (at: number) => number, height: number): SVGElement[] {
    const labels: SVGElement[] = [];
    const step = Math.max(1, Math.ceil(36 / Math.max(1, (x(months) - x(0)) / (months / MONTHS))));
    for (let year = Math.ceil(first / MONTHS); year * MONTHS < first + months; year += 1) {
      if (year % step !== 0) continue;
      labels.push(drawn("text", { class: "year", x: x(year * MONTHS - first), y: height - 4 }, String(year)));
    }
    return labels.length > 0 ? labels : [drawn("text", { class: "year", x: x(0), y: height - 4 }, monthName(first))];
  }

  private addBrush(first: number, months: number, x: ReturnType<typeof scaleLinear<number>>, width: number, height: number): void {
    const layer = this.svg.appendChild(drawn("g", { class: "brush" })) as SVGGElement;
    const behaviour: BrushBehavior<unknown> = brushX<unknown>().extent([[SIDE, 0], [width - SIDE, height - BASELINE]]);
    behaviour.on("end", (event: { sourceEvent?: Event; selection: [number, number] | null }) => {
      if (!event.sourceEvent) return; // put there by us
      this.onPeriod(event.selection && this.between(first, months, event.selection.map(x.invert) as [number, number]));
    });
    select(layer).call(behaviour);
    if (this.period) {
      const ends = [monthNumber(this.period[0]) - first, monthNumber(this.period[1]) - first + 1];
      select(layer).call(behaviour.move, ends.map((at) => x(Math.min(months, Math.max(0, at)))) as [number, number]);
    }
  }

  private between(first: number, months: number, [from, to]: [number, number]): [string, string] {
    const last = Math.min(months - 1, Math.ceil(to) - 1);
    return [monthName(first + Math.max(0, Math.floor(from))), monthName(first + Math.max(0, last))];
  }
}
