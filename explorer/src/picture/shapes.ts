/** Shapes of nodes as corners, for drawings that the shader does not make. */

/** The outline of one of `SHAPES`, as the shader draws it. */
export function outline(context: CanvasRenderingContext2D, shape: number, x: number, y: number, size: number): void {
  context.beginPath();
  corners(shape).forEach(([dx, dy], at) => context[at === 0 ? "moveTo" : "lineTo"](x + dx * size, y + dy * size));
  if (corners(shape).length === 0) context.arc(x, y, size, 0, 2 * Math.PI);
  context.closePath();
}

/** Corners of a shape of radius 1; none for a circle. */
export function corners(shape: number): [number, number][] {
  const turn = (sides: number, from: number): [number, number][] =>
    Array.from({ length: sides }, (_, at) => {
      const angle = ((from + (360 * at) / sides) * Math.PI) / 180;
      return [Math.cos(angle), Math.sin(angle)];
    });
  return [[], turn(4, 45), turn(4, 0), turn(3, -90), turn(6, 0)][shape] ?? [];
}
