"""Figure sets as terminal lines: how the figures stand to one another, then each with its day and its origin."""

from collections.abc import Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.page import CONTESTED, CORROBORATED, INDENT, UPDATED, Line, Page
from tawatur.cli.views import told_by
from tawatur.model.figure_set import FigureSet, Reading
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation

_TINTS = {"conflict": CONTESTED, "update": UPDATED, "agree": CORROBORATED}
_ORDER = tuple(_TINTS)


def lines(found: Sequence[FigureSet], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each set: what is in conflict first."""
    origins = {origin.id: origin for origin in situation.origins}
    yield from page.heading("figure_sets", found)
    for each in page.first(sorted(found, key=lambda s: (_ORDER.index(s.relation), -len(s.members), s.id))):
        yield from _set(each, origins, page)
    yield from page.rest(found)


def _set(figures: FigureSet, origins: dict[str, Origin], page: Page) -> Iterator[Line]:
    ui = page.ui
    kind = ui.say(f"figure.{figures.kind}") if figures.kind != "other" else isolate(figures.unit)
    bounds = ui.say("figures.bounds", low=_value(figures.low), best=_value(figures.best), high=_value(figures.high))
    relation = ui.say(f"relation.{figures.relation}")
    yield Line("")
    yield Line(f"{relation} · {kind} · {bounds}", "bold", {relation: _TINTS[figures.relation]})
    yield Line(INDENT + ui.translate(figures.reason), "dim")
    yield from map(Line, dict.fromkeys(_reading(reading, origins, page) for reading in figures.members))


def _reading(reading: Reading, origins: dict[str, Origin], page: Page) -> str:
    day = reading.as_of or page.ui.say("report.undated")
    return f"{INDENT}{day} · {isolate(reading.text.text)} · {told_by(origins[reading.origin], reading.doc, page)}"


def _value(value: float | None) -> str:
    return "…" if value is None else f"{value:,}"
