// Dragging over the bars of the timeline strip filters from the first of them to the last.
export function brush(strip) {
  const bars = [...strip.querySelectorAll("a")];
  let from = null;
  const barAt = (event) => event.target.closest("a");
  strip.addEventListener("pointerdown", (event) => {
    from = barAt(event);
    if (from) event.preventDefault();
  });
  strip.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [first, last] = ends(bars, from, barAt(event) ?? from);
    bars.forEach((bar, place) => bar.classList.toggle("out", place < first || place > last));
    strip.classList.add("brushing");
  });
  strip.addEventListener("pointerup", (event) => {
    if (!from) return;
    const [first, last] = ends(bars, from, barAt(event) ?? from);
    const wanted = new URL(location.href);
    wanted.searchParams.delete("page");
    wanted.searchParams.set("since", bars[first].dataset.since);
    wanted.searchParams.set("until", bars[last].dataset.until);
    from = null;
    location.assign(wanted);
  });
}

function ends(bars, one, other) {
  const places = [bars.indexOf(one), bars.indexOf(other)];
  return [Math.min(...places), Math.max(...places)];
}
