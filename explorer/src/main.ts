/** Starts the explorer on the data that the page carries. */

import { App } from "./app";
import { read } from "./data";
import "./style.css";

const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
const app = new App(document.getElementById("app")!, read(document), dark ? "dark" : "light");

declare global {
  interface Window {
    visitasi: App;
  }
}
window.visitasi = app;
