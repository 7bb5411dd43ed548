/** Draws a scene by WebGL: two draw calls, so that even a processor without graphics hardware keeps up. */

import { FLOATS_A_POINT, type Scene } from "./scene";
import { channels } from "./palette";

export interface Camera {
  /** Centre of the window in the scene's units. */
  x: number;
  y: number;
  /** Pixels a unit. */
  scale: number;
}

export interface Budget {
  nodes: number;
  edges: number;
}

const POINTS = `#version 300 es
in vec3 place; in vec4 look;
uniform vec2 centre, size; uniform float scale, ratio, grown;
out vec3 color; flat out int shape; out float radius;
void main() {
  vec2 at = (place.xy - centre) * scale * 2.0 / size;
  gl_Position = vec4(at.x, -at.y, 0, 1);
  radius = place.z * grown * ratio;
  gl_PointSize = radius * 2.0 + 2.0;
  color = look.yzw; shape = int(look.x);
}`;
const POINT_COLOR = `#version 300 es
precision mediump float;
in vec3 color; flat in int shape; in float radius;
uniform vec3 back; uniform float faded;
out vec4 pixel;
float edge(vec2 p) {
  vec2 a = abs(p);
  if (shape == 1) return max(a.x, a.y) * 1.13;
  if (shape == 2) return (a.x + a.y) * 0.87;
  if (shape == 3) return max(a.x * 0.87 + p.y * 0.5, -p.y) * 2.0;
  if (shape == 4) return max(a.x * 0.9 + a.y * 0.52, a.y * 1.04);
  return length(p);
}
void main() {
  vec2 p = (gl_PointCoord - 0.5) * 2.0 * (radius + 1.0) / radius;
  float d = edge(vec2(p.x, -p.y));
  if (d > 1.0) discard;
  vec3 own = d > 0.82 ? mix(back, color, 0.25) : color;
  pixel = vec4(mix(own, back, faded), 1);
}`;
const LINES = `#version 300 es
in vec2 place; uniform vec2 centre, size; uniform float scale;
void main() { vec2 at = (place - centre) * scale * 2.0 / size; gl_Position = vec4(at.x, -at.y, 0, 1); }`;
const LINE_COLOR = `#version 300 es
precision mediump float;
uniform vec3 color; out vec4 pixel;
void main() { pixel = vec4(color, 1); }`;

export class Painter {
  private readonly gl: WebGL2RenderingContext;
  private readonly points: WebGLProgram;
  private readonly lines: WebGLProgram;
  private readonly pointBuffer: WebGLVertexArrayObject;
  private readonly lineBuffer: WebGLVertexArrayObject;
  private readonly pointData: WebGLBuffer;
  private readonly lineData: WebGLBuffer;
  private counts: Budget = { nodes: 0, edges: 0 };

  constructor(private readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext("webgl2", { antialias: false, preserveDrawingBuffer: true });
    if (!gl) throw new Error("WebGL 2");
    this.gl = gl;
    this.points = program(gl, POINTS, POINT_COLOR);
    this.lines = program(gl, LINES, LINE_COLOR);
    [this.pointBuffer, this.pointData] = arrays(gl, this.points, [["place", 3], ["look", 4]]);
    [this.lineBuffer, this.lineData] = arrays(gl, this.lines, [["place", 2]]);
  }

  /** Hand over what is to be drawn from now on. */
  take(scene: Scene): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.pointData);
    gl.bufferData(gl.ARRAY_BUFFER, scene.points, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.lineData);
    gl.bufferData(gl.ARRAY_BUFFER, scene.lines, gl.STATIC_DRAW);
    this.counts = { nodes: scene.points.length / FLOATS_A_POINT, edges: scene.edges };
  }

  /** Draw the first nodes and edges of the scene, as many as `budget` allows. `faded` from 0 (clear) to 1 (gone). */
  draw(camera: Camera, budget: Budget, colors: { back: string; edge: string }, faded = 0, grown = 1): void {
    const { gl, canvas } = this;
    const back = channels(colors.back);
    const edge = channels(colors.edge).map((value, at) => value + (back[at]! - value) * faded * 0.7);
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(...back, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.use(this.lines, camera);
    gl.uniform3f(this.at(this.lines, "color"), edge[0]!, edge[1]!, edge[2]!);
    gl.bindVertexArray(this.lineBuffer);
    gl.drawArrays(gl.LINES, 0, Math.min(budget.edges, this.counts.edges) * 2);
    this.use(this.points, camera);
    gl.uniform1f(this.at(this.points, "ratio"), window.devicePixelRatio);
    gl.uniform1f(this.at(this.points, "grown"), grown);
    gl.uniform1f(this.at(this.points, "faded"), faded);
    gl.uniform3f(this.at(this.points, "back"), ...back);
    gl.bindVertexArray(this.pointBuffer);
    gl.drawArrays(gl.POINTS, 0, Math.min(budget.nodes, this.counts.nodes));
  }

  private use(chosen: WebGLProgram, camera: Camera): void {
    const { gl, canvas } = this;
    gl.useProgram(chosen);
    gl.uniform2f(this.at(chosen, "centre"), camera.x, camera.y);
    gl.uniform2f(this.at(chosen, "size"), canvas.width / window.devicePixelRatio, canvas.height / window.devicePixelRatio);
    gl.uniform1f(this.at(chosen, "scale"), camera.scale);
  }

  private at(chosen: WebGLProgram, name: string): WebGLUniformLocation | null {
    return this.gl.getUniformLocation(chosen, name);
  }
}

function program(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const made = gl.createProgram();
  for (const [kind, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? "shader");
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made) ?? "shaders");
  return made;
}

function arrays(
  gl: WebGL2RenderingContext,
  used: WebGLProgram,
  fields: [string, number][],
): [WebGLVertexArrayObject, WebGLBuffer] {
  const layout = gl.createVertexArray();
  const data = gl.createBuffer();
  gl.bindVertexArray(layout);
  gl.bindBuffer(gl.ARRAY_BUFFER, data);
  const stride = fields.reduce((sum, [, floats]) => sum + floats, 0) * 4;
  let offset = 0;
  for (const [name, floats] of fields) {
    const place = gl.getAttribLocation(used, name);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, floats, gl.FLOAT, false, stride, offset);
    offset += floats * 4;
  }
  return [layout, data];
}
