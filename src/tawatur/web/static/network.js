// The network that can be moved: Cytoscape over what the server has drawn, which stays for whoever prints or has no script.
import cytoscape from "/assets/cytoscape.esm.min.mjs";

// So that names stay legible on a phone, where the network is moved under the finger; elsewhere all of it is seen.
const LEAST = 0.7;
const place = document.querySelector("#net");
const svg = place?.querySelector("svg");
if (svg) live(svg);

function live(svg) {
  const room = document.createElement("div");
  room.className = "drawn-live";
  room.setAttribute("role", "img");
  room.setAttribute("aria-label", place.getAttribute("aria-label"));
  place.before(room);
  const { width: wide, height: tall } = svg.viewBox.baseVal;
  const zoom = Math.max(place.clientWidth / wide, LEAST);
  const whole = zoom === LEAST ? Math.min(tall * zoom, innerHeight * 0.75) : tall * zoom;
  room.style.blockSize = `${whole}px`;
  place.hidden = true;
  const colour = (name) => getComputedStyle(room).getPropertyValue(name).trim();
  const probe = (name) => {
    room.style.color = `var(${name})`;
    const found = getComputedStyle(room).color;
    room.style.color = "";
    return found;
  };
  const net = cytoscape({
    container: room,
    elements: [...nodes(svg), ...edges(svg)],
    layout: { name: "preset" },
    minZoom: 0.3,
    maxZoom: 3,
    userZoomingEnabled: false,
    style: look(probe, colour("--reading") || "serif"),
  });
  net.zoom(zoom);
  net.pan({ x: document.dir === "rtl" ? room.clientWidth - wide * net.zoom() : 0, y: 0 });
  net.on("tap", "node, edge", (event) => {
    location.assign(event.target.data("href"));
  });
  const repaint = () => net.style(look(probe, colour("--reading") || "serif"));
  new MutationObserver(repaint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  addEventListener("beforeprint", () => (place.hidden = false));
  addEventListener("afterprint", () => (place.hidden = true));
}

function nodes(svg) {
  return [...svg.querySelectorAll("a[data-node]")].map((link) => {
    const box = link.querySelector("rect");
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name)));
    return {
      data: { id: link.dataset.node, name: link.dataset.name, href: link.getAttribute("href"), width, height },
      position: { x: x + width / 2, y: y + height / 2 },
    };
  });
}

function edges(svg) {
  return [...svg.querySelectorAll("a[data-from]")].map((link) => ({
    data: { source: link.dataset.from, target: link.dataset.to, label: link.dataset.label, manner: link.dataset.manner, href: link.getAttribute("href") },
  }));
}

function look(colour, reading) {
  const [paper, ink, muted] = ["--paper", "--ink", "--muted"].map(colour);
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle", width: "data(width)", height: "data(height)", "background-color": paper,
        "border-width": 1, "border-color": muted, label: "data(name)", color: ink, "font-family": reading, "font-size": 16,
        "text-valign": "center", "text-wrap": "wrap", "text-max-width": 1000, "line-height": 1.3,
      },
    },
    {
      selector: "edge",
      style: {
        width: 1.25, "line-color": muted, "target-arrow-color": muted, "target-arrow-shape": "triangle", "arrow-scale": 0.8,
        "curve-style": "bezier", label: "data(label)", color: muted, "font-size": 12, "font-family": reading,
        "text-background-color": colour("--raised"), "text-background-opacity": 1, "text-background-padding": 2,
      },
    },
    { selector: 'edge[manner = "hostile"]', style: { "line-style": "dashed" } },
    { selector: 'edge[manner = "other"]', style: { "line-style": "dotted" } },
  ];
}
