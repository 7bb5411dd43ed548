/** What the reader looks at, as the address of the page keeps it: back, forward and a copied address restore it. */

import type { Language } from "./words";

export type Tab = "graph" | "map";
export type Theme = "light" | "dark";

export interface Filters {
  programme: string | null;
  theme: string | null;
  province: string | null;
  /** ISO months, both within: ["2020-01", "2021-12"]. */
  period: [string, string] | null;
  hidden: string[];
}

export interface State {
  language: Language;
  appearance: Theme;
  tab: Tab;
  node: string | null;
  article: string | null;
  path: [string, string] | null;
  filters: Filters;
  /** Centre in the picture's units, and pixels a unit; null shows all. */
  camera: [number, number, number] | null;
}

export const NO_FILTERS: Filters = { programme: null, theme: null, province: null, period: null, hidden: [] };

export function initial(appearance: Theme): State {
  return {
    language: "id",
    appearance,
    tab: "graph",
    node: null,
    article: null,
    path: null,
    filters: { ...NO_FILTERS, hidden: ["Post", "Quotation"] },
    camera: null,
  };
}

/** The part of the address after "#". */
export function toHash(state: State): string {
  const { filters } = state;
  const parts = new URLSearchParams();
  const put = (name: string, value: string | null | undefined) => value && parts.set(name, value);
  put("lang", state.language);
  put("look", state.appearance);
  put("tab", state.tab);
  put("node", state.node);
  put("article", state.article);
  put("path", state.path?.join(" "));
  put("programme", filters.programme);
  put("theme", filters.theme);
  put("province", filters.province);
  put("period", filters.period?.join(" "));
  parts.set("hidden", filters.hidden.join(" "));
  put("camera", state.camera?.map((value) => value.toPrecision(5)).join(" "));
  return parts.toString();
}

/** The state of an address; what it leaves out or misspells is as in `before`. */
export function fromHash(hash: string, before: State): State {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  if ([...parts.keys()].length === 0) return before;
  const period = pair(parts.get("period"));
  const camera = parts.get("camera")?.split(" ").map(Number);
  const language = parts.get("lang");
  const appearance = parts.get("look");
  return {
    language: language === "en" || language === "id" ? language : before.language,
    appearance: appearance === "dark" || appearance === "light" ? appearance : before.appearance,
    tab: parts.get("tab") === "map" ? "map" : "graph",
    node: parts.get("node"),
    article: parts.get("article"),
    path: pair(parts.get("path")),
    filters: {
      programme: parts.get("programme"),
      theme: parts.get("theme"),
      province: parts.get("province"),
      period: period && period.every((month) => /^\d{4}-\d{2}$/.test(month)) ? period : null,
      hidden: parts.get("hidden")?.split(" ").filter(Boolean) ?? before.filters.hidden,
    },
    camera: camera?.length === 3 && camera.every(Number.isFinite) ? (camera as [number, number, number]) : null,
  };
}

function pair(text: string | null): [string, string] | null {
  const parts = text?.split(" ") ?? [];
  return parts.length === 2 ? [parts[0]!, parts[1]!] : null;
}
