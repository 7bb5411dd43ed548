/** Chooses labels that do not cover each other, the most connected nodes' first. */

export interface Label {
  node: number;
  text: string;
  /** Pixels. */
  x: number;
  y: number;
  radius: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const FONT = 12;
const LETTER = 6.4; // mean width of a letter at FONT
const LONGEST = 34; // letters
const CELL = 80; // pixels of the grid that finds neighbours

/** A label's words, cut where they grow too long. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The labels that fit, at most `most`, in the order given. */
export function fitting(labels: Iterable<Label>, width: number, height: number, most: number): Label[] {
  const taken = new Map<string, Box[]>();
  const kept: Label[] = [];
  for (const label of labels) {
    if (kept.length >= most) break;
    const box = boxOf(label);
    if (box.right < 0 || box.left > width || box.bottom < 0 || box.top > height) continue;
    const cells = cellsOf(box);
    if (cells.some((cell) => taken.get(cell)?.some((other) => overlap(box, other)))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    kept.push(label);
  }
  return kept;
}

function boxOf(label: Label): Box {
  const half = (shortened(label.text).length * LETTER) / 2 + 3;
  const top = label.y + label.radius + 1;
  return { left: label.x - half, right: label.x + half, top, bottom: top + FONT + 4 };
}

function cellsOf(box: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) cells.push(`${x},${y}`);
  return cells;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
