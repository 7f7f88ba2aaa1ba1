// j and k walk the statements of a document or the entries of a list, l switches layers, / searches, ? shows the keys.
export function keys() {
  const notes = [...document.querySelectorAll(".note")];
  const help = document.querySelector("#keys");
  const hint = document.querySelector(".hint");
  if (hint) hint.hidden = false;
  notes.forEach((note) => note.addEventListener("click", () => show(note)));
  const actions = {
    j: () => (notes.length ? walk(notes, 1) : step(1)),
    k: () => (notes.length ? walk(notes, -1) : step(-1)),
    l: switchLayers,
    "/": () => document.querySelector("#q").select(),
    "?": () => help?.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog[open]")) return;
    if (!(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });
  const named = notes.find((note) => `#${note.dataset.statement}` === location.hash);
  if (named) show(named);
}

function walk(notes, by) {
  const at = notes.findIndex((note) => note.classList.contains("here"));
  const next = at < 0 ? (by > 0 ? 0 : notes.length - 1) : Math.min(Math.max(at + by, 0), notes.length - 1);
  show(notes[next]);
  notes[next].querySelector(".number").focus({ preventScroll: true });
  notes[next].scrollIntoView({ block: "center" });
}

// The entry after or before the one that has the focus.
function step(by) {
  const entries = [...document.querySelectorAll("main a.words")];
  const at = entries.indexOf(document.activeElement);
  const next = entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

function show(note) {
  const id = note.dataset.statement;
  document.querySelectorAll(".here").forEach((each) => each.classList.remove("here"));
  note.classList.add("here");
  document.querySelectorAll(`[data-statements~="${CSS.escape(id)}"]`).forEach((each) => each.classList.add("here"));
}

function switchLayers() {
  const boxes = [...document.querySelectorAll(".layers input")];
  const on = boxes.some((box) => box.checked);
  boxes.forEach((box) => {
    if (on) box.dataset.was = box.checked ? "on" : "";
    box.checked = on ? false : box.dataset.was === "on" || !boxes.some((each) => each.dataset.was);
  });
}
