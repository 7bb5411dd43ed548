// Writes src/map/outline.json: the coast of Indonesia and its neighbours, from Natural Earth as world-atlas has it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, merge } from "topojson-client";

const require = createRequire(import.meta.url);
const INDONESIA = "360";
const WINDOW = [92, -13, 144, 9]; // degrees west, south, east, north: what the map shows
const DECIMALS = { indonesia: 2, neighbours: 1 }; // a kilometre, ten kilometres

const read = (name) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), "utf8"));
const fine = read("countries-10m.json");
const coarse = read("countries-50m.json");
const country = feature(fine, fine.objects.countries.geometries.find((each) => each.id === INDONESIA)).geometry;
const around = merge(coarse, coarse.objects.countries.geometries.filter((each) => each.id !== INDONESIA));

const inside = ([x, y]) => x > WINDOW[0] && x < WINDOW[2] && y > WINDOW[1] && y < WINDOW[3];
const rounded = (decimals) => (ring) => {
  const points = ring.map((point) => point.map((value) => Number(value.toFixed(decimals))));
  return points.filter((point, at) => at === 0 || point.join() !== points[at - 1].join());
};
const polygons = (geometry, decimals) =>
  geometry.coordinates
    .filter((polygon) => polygon[0].some(inside))
    .map((polygon) => polygon.map(rounded(decimals)).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0);
const shape = (geometry, decimals) => ({ type: "MultiPolygon", coordinates: polygons(geometry, decimals) });

const outline = { indonesia: shape(country, DECIMALS.indonesia), neighbours: shape(around, DECIMALS.neighbours) };
writeFileSync(new URL("src/map/outline.json", import.meta.url), `${JSON.stringify(outline)}\n`);
