/** Colours by kind of node: Okabe and Ito's, which colour-blind people can tell apart, each with a shape of its own. */

import type { Theme } from "../state";

export interface Look {
  color: string;
  /** A place in the list of shapes that the shader knows. */
  shape: number;
}

export const SHAPES = ["circle", "square", "diamond", "triangle", "hexagon"] as const;

export const LOOKS: Record<string, Look> = {
  Person: { color: "#0072b2", shape: 0 },
  Organization: { color: "#d55e00", shape: 1 },
  Place: { color: "#009e73", shape: 2 },
  Cohort: { color: "#cc79a7", shape: 4 },
  Event: { color: "#e69f00", shape: 3 },
  Theme: { color: "#56b4e9", shape: 2 },
  Programme: { color: "#8a5a9e", shape: 1 },
  Post: { color: "#7f8c8d", shape: 1 },
  Quotation: { color: "#a39b3a", shape: 0 },
};

export interface Paper {
  back: string;
  ink: string;
  edge: string;
  strong: string;
  halo: string;
}

export const PAPERS: Record<Theme, Paper> = {
  light: { back: "#f7f9fa", ink: "#17212b", edge: "#b9c4cd", strong: "#17212b", halo: "#f7f9fa" },
  dark: { back: "#12181f", ink: "#e8eef3", edge: "#3c4854", strong: "#ffffff", halo: "#12181f" },
};

/** Red, green and blue between 0 and 1. */
export function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
