// The map that can be moved: Leaflet over the same outlines and places; no tile is asked of anybody.
import * as L from "/assets/leaflet-src.esm.js";

const CHARACTER = 9;
const place = document.querySelector("#map");
if (place?.querySelector("svg")) live(place);

async function live(place) {
  const answer = await fetch("/assets/outlines.geojson");
  if (!answer.ok) return;
  const room = document.createElement("div");
  room.className = "drawn-live";
  room.setAttribute("role", "region");
  room.setAttribute("aria-label", place.getAttribute("aria-label"));
  place.before(room);
  place.hidden = true;
  const map = L.map(room, { attributionControl: false, scrollWheelZoom: false, zoomSnap: 0.5, minZoom: 2, maxZoom: 10 });
  const lands = L.geoJSON(await answer.json(), { interactive: false, style: { className: "land" } }).addTo(map);
  const dots = L.featureGroup([...place.querySelectorAll("a[data-latitude]")].map(dot)).addTo(map);
  const names = lands.getLayers().map((land) => named(land, place.dataset.language)).filter(Boolean);
  const name = () => {
    names.forEach((each) => shown(each, map));
    uncrowded(room);
  };
  map.on("zoomend", name);
  map.fitBounds(dots.getBounds().pad(0.2), { maxZoom: 7 });
  name();
  addEventListener("beforeprint", () => (place.hidden = false));
  addEventListener("afterprint", () => (place.hidden = true));
}

// A state's name, in the middle of its largest part.
function named(land, language) {
  const name = land.feature.properties[language];
  if (!name) return null;
  const parts = land.feature.geometry.coordinates.map(([ring]) => L.geoJSON({ type: "LineString", coordinates: ring }).getBounds());
  const size = (bounds) => (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
  const bounds = parts.reduce((most, each) => (size(each) > size(most) ? each : most));
  const tooltip = L.tooltip({ permanent: true, direction: "center", className: "state", interactive: false });
  return { bounds, letters: name.length, tooltip: tooltip.setLatLng(bounds.getCenter()).setContent(name) };
}

// Names show where their state is wide enough for them.
function shown({ bounds, letters, tooltip }, map) {
  const wide = map.project(bounds.getNorthEast()).x - map.project(bounds.getSouthWest()).x;
  if (wide > letters * CHARACTER) tooltip.addTo(map);
  else tooltip.remove();
}

// Of names that say the same, or would cover each other, the first stays; places come before states.
function uncrowded(room) {
  const kept = [];
  const said = new Set();
  for (const kind of [".place", ".state"]) {
    for (const name of room.querySelectorAll(`.leaflet-tooltip${kind}`)) {
      const own = name.getBoundingClientRect();
      const covers = said.has(name.textContent) || kept.some((other) => own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom);
      name.classList.toggle("crowded", covers);
      if (covers) continue;
      kept.push(own);
      said.add(name.textContent);
    }
  }
}

function dot(link) {
  const { latitude, longitude, radius } = link.dataset;
  const words = document.createElement("bdi");
  const labelled = link.querySelector("text");
  words.textContent = labelled ? labelled.textContent : link.querySelector("title").textContent;
  return L.circleMarker([latitude, longitude], { radius: Number(radius), className: "dot" })
    .bindTooltip(words, labelled ? { direction: "top", permanent: true, className: "place" } : { direction: "top" })
    .on("click", () => location.assign(link.getAttribute("href")));
}
