"""The timeline as terminal lines: each event with its day, its words and who tells it."""

from collections.abc import Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.page import INDENT, Line, Page
from tawatur.cli.views import told_by
from tawatur.model.moment import Moment, Telling
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation


def lines(found: Sequence[Moment], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then the moments, earliest first."""
    origins = {origin.id: origin for origin in situation.origins}
    names = {thing.id: thing.name_ar for thing in situation.entities}
    yield from page.heading("timeline", found)
    for moment in page.first(found):
        kind = page.ui.say(f"event.{moment.type}")
        count = page.ui.say("timeline.origins", origins=moment.independent_origins)
        yield Line(f"{moment.edtf} · {kind} · {count}", "bold")
        for told in moment.tellings:
            yield Line(INDENT * 2 + _told(told, origins, names, page))
    yield from page.rest(found)


def _told(told: Telling, origins: dict[str, Origin], names: dict[str, str], page: Page) -> str:
    ui = page.ui
    actors = [isolate(names[id]) for id in (told.actor, told.recipient) if id in names]
    parts = [isolate(told.trigger.text), " ← ".join(actors) if ui.language == "ar" else " → ".join(actors)]
    parts += [isolate(told.place.text)] if told.place else []
    parts += [ui.say(f"timeline.{word}") for word in ("negated", "hypothetical") if getattr(told, word)]
    origin = origins[told.origin] if told.origin else None
    return " · ".join(part for part in (*parts, told_by(origin, told.doc, page)) if part)
