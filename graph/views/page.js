// Draws the graph that stands in #data and shows the evidence of what is clicked.
// All text from articles reaches the page by textContent only; links are followed only to http and https.
"use strict";
(() => {
  const { nodes, edges, words } = JSON.parse(document.getElementById("data").textContent);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edgeById = new Map(edges.map((edge) => [edge.id, edge]));
  const edgesOf = new Map(nodes.map((node) => [node.id, []]));
  for (const edge of edges) {
    edgesOf.get(edge.from).push(edge);
    if (edge.to !== edge.from) edgesOf.get(edge.to).push(edge);
  }
  const hidden = new Set();
  const panel = document.getElementById("panel");

  // ---- small pieces of page
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }
  const OUTLINES = {
    dot: "M8 2.5a5.5 5.5 0 1 0 .01 0z", square: "M3 3h10v10H3z", diamond: "M8 1.5 14.5 8 8 14.5 1.5 8z",
    triangle: "M8 2 14.5 13.5h-13z", triangleDown: "M8 14 1.5 2.5h13z", hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
    star: "M8 1l2 4.7 5 .4-3.8 3.3 1.2 5L8 11.7 3.6 14.4l1.2-5L1 6.1l5-.4z",
  };
  function icon(type) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", OUTLINES[words.types[type].shape]);
    path.setAttribute("fill", words.types[type].color);
    path.setAttribute("stroke", words.types[type].border);
    svg.append(path);
    return svg;
  }
  function typeLine(type) {
    const word = words.types[type];
    return make("span", "type", icon(type), word.id, make("span", "en", word.en));
  }
  function row(node, note, action) {
    const button = make("button", "row", icon(node.type), make("span", "name", node.name), note && make("span", "note", note));
    button.type = "button";
    button.addEventListener("click", action);
    return make("li", "", button);
  }
  function details(pairs) {
    const list = make("dl", "");
    for (const [term, value] of pairs) list.append(make("dt", "", term), make("dd", "", value));
    return pairs.length ? list : null;
  }
  function show(...children) {
    panel.replaceChildren(...children.filter(Boolean));
    panel.scrollTop = 0;
  }
  function backButton() {
    const button = make("button", "back", "← Ikhtisar / Overview");
    button.type = "button";
    button.addEventListener("click", clear);
    return button;
  }

  // ---- a sentence with its source
  function highlighted(sentence) {
    const letters = Array.from(sentence.text); // offsets count code points
    const quote = make("blockquote", "");
    let at = 0;
    for (const [start, end] of sentence.marks) {
      if (start < at) continue;
      quote.append(letters.slice(at, start).join(""), make("mark", "", letters.slice(start, end).join("")));
      at = end;
    }
    quote.append(letters.slice(at).join(""));
    return quote;
  }
  function link(address) {
    if (!address || !/^https?:\/\//i.test(address)) return null;
    const anchor = make("a", "", "Buka artikel ↗");
    anchor.href = address;
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer";
    return anchor;
  }
  function source(sentence) {
    const footer = make("footer", "");
    const facts = [sentence.outlet, sentence.published, sentence.title && `«${sentence.title}»`].filter(Boolean);
    footer.append(facts.join(" · "));
    const anchor = link(sentence.link);
    if (anchor) footer.append(facts.length ? " · " : "", anchor);
    return make("article", "source", highlighted(sentence), footer);
  }

  // ---- what the panel shows
  function showEdge(edge) {
    const from = byId.get(edge.from), to = byId.get(edge.to), word = words.relations[edge.type];
    const statement = make("ul", "rows statement",
      row(from, "", () => select(from.id)),
      make("li", "verb", `${word.id} · ${word.en}`),
      row(to, "", () => select(to.id)));
    const count = edge.evidence.length;
    show(backButton(), statement, details(edge.details),
      make("h3", "", count ? `${count} kalimat sumber / source sentence${count > 1 ? "s" : ""}` : "Sumber / Source"),
      ...edge.evidence.map(source),
      count ? null : make("p", "hint", edge.origin || "Tanpa kalimat sumber / No sentence stands behind this."));
  }
  function groups(node) {
    const found = new Map();
    for (const edge of edgesOf.get(node.id)) {
      const outward = edge.from === node.id, word = words.relations[edge.type];
      const title = outward ? `${word.id} · ${word.en}` : `← ${word.id} · ${word.en}`;
      if (!found.has(title)) found.set(title, []);
      found.get(title).push([byId.get(outward ? edge.to : edge.from), edge]);
    }
    return found;
  }
  function showNode(node) {
    const parts = [];
    for (const [title, pairs] of groups(node)) {
      pairs.sort((a, b) => a[0].name.localeCompare(b[0].name, "id"));
      parts.push(make("h3", "", title), make("ul", "rows", ...pairs.map(([other, edge]) => {
        const note = edge.evidence.length ? `${edge.evidence.length} kalimat` : "";
        return row(other, note, () => selectEdge(edge.id));
      })));
    }
    const anchor = link(node.link);
    show(backButton(), typeLine(node.type), make("h2", "", node.name), details(node.details),
      anchor && make("p", "", anchor), ...parts);
  }
  function overview() {
    const lists = Object.keys(words.types).map((type) => {
      const members = nodes.filter((node) => node.type === type);
      if (!members.length) return null;
      members.sort((a, b) => a.name.localeCompare(b.name, "id"));
      const summary = make("summary", "", icon(type), `${words.types[type].id} · ${words.types[type].en} (${members.length})`);
      return make("details", "", summary, make("ul", "rows", ...members.map((node) => row(node, "", () => select(node.id)))));
    });
    show(words.explanation && make("p", "", words.explanation),
      make("p", "hint", "Klik garis untuk membaca kalimat sumbernya, klik simpul untuk mengenalnya."),
      make("p", "hint", "Click a line to read the sentences behind it, a node to see what it is."),
      make("h3", "", "Isi gambar / What is shown"), ...lists);
  }

  // ---- the picture
  const canvas = document.getElementById("canvas");
  const points = new vis.DataSet(nodes.map(({ details, name, link, ...drawn }) => drawn));
  const lines = new vis.DataSet(edges.map(({ evidence, details, origin, ...drawn }) => drawn));
  const network = new vis.Network(canvas, { nodes: points, edges: lines }, words.options);
  function select(id) {
    network.selectNodes([id]);
    network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: { duration: 250, easingFunction: "easeInOutQuad" } });
    showNode(byId.get(id));
  }
  function selectEdge(id) {
    network.setSelection({ nodes: [], edges: [id] });
    showEdge(edgeById.get(id));
  }
  function clear() {
    network.unselectAll();
    overview();
  }
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) showNode(byId.get(node));
    else if (edge !== undefined) selectEdge(edge);
    else clear();
  });
  const pointer = (style) => () => { canvas.style.cursor = style; };
  for (const kind of ["Node", "Edge"]) {
    network.on(`hover${kind}`, pointer("pointer"));
    network.on(`blur${kind}`, pointer("default"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
    if (event.key === "/" && event.target.tagName !== "INPUT") {
      event.preventDefault();
      search.focus();
    }
  });
  let fitted = 0;
  new ResizeObserver(() => {
    if (Math.abs(canvas.clientWidth - fitted) < 40) return;
    fitted = canvas.clientWidth;
    network.fit({ animation: false });
  }).observe(canvas);

  // ---- legend and search
  const legend = document.getElementById("legend");
  for (const [type, word] of Object.entries(words.types)) {
    const count = nodes.filter((node) => node.type === type).length;
    if (!count) continue;
    const chip = make("button", "chip", icon(type), make("span", "", word.id), make("span", "en", word.en),
      make("span", "count", String(count)));
    chip.type = "button";
    chip.title = "Sembunyikan atau tampilkan / Hide or show";
    chip.setAttribute("aria-pressed", "true");
    chip.addEventListener("click", () => {
      if (hidden.has(type)) hidden.delete(type); else hidden.add(type);
      chip.setAttribute("aria-pressed", String(!hidden.has(type)));
      points.update(nodes.filter((node) => node.type === type).map((node) => ({ id: node.id, hidden: hidden.has(type) })));
    });
    legend.append(chip);
  }
  const search = document.getElementById("search");
  document.getElementById("names").append(...[...new Set(nodes.map((node) => node.name))].map((name) => {
    const option = make("option", "");
    option.value = name;
    return option;
  }));
  function find(partly) {
    const wanted = search.value.trim().toLowerCase();
    if (!wanted) return;
    const exact = nodes.find((node) => node.name.toLowerCase() === wanted);
    const found = exact || (partly && nodes.find((node) => node.name.toLowerCase().includes(wanted)));
    if (found) select(found.id);
  }
  search.addEventListener("input", () => find(false));
  search.form.addEventListener("submit", (event) => {
    event.preventDefault();
    find(true);
  });

  window.visitasi = { network, select, selectEdge, byId, edgeById };
  overview();
})();
