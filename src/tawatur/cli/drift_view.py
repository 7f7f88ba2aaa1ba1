"""Drift of naming as terminal lines: for each actor and voice the phases in order, with the days of the turns."""

from collections.abc import Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.page import CONTESTED, INDENT, Line, Page
from tawatur.model.situation import Situation
from tawatur.situation.drift import Drift, Phase, Turn


def lines(found: Sequence[Drift], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each voice on each actor."""
    names = {thing.id: thing.name_ar for thing in situation.entities}
    yield from page.heading("drift", found)
    for drift in page.first(found):
        voice = [isolate(name) for name in (drift.speaker, drift.outlet) if name] or [page.ui.say("report.unnamed")]
        yield Line(f"{isolate(names.get(drift.target, drift.target))} · {' ‹ '.join(voice)}", "bold")
        yield Line(INDENT + _phase(drift.phases[0], page))
        for turn in drift.turns:
            yield Line(INDENT + _turn(turn, page), CONTESTED if turn.tone else "")
            yield Line(INDENT + _phase(turn.after, page))
    yield from page.rest(found)


def _phase(phase: Phase, page: Page) -> str:
    tones = page.ui.join(page.ui.say(f"tone.{tone}") for tone in phase.tones)
    terms = page.ui.join(isolate(term) for term in page.first(phase.terms))
    days = dict.fromkeys(str(use.published) for use in (phase.first, phase.last) if use.published)
    return " · ".join(
        [terms, tones, page.ui.say("drift.uses", count=phase.uses), *([" – ".join(days)] if days else [])]
    )


def _turn(turn: Turn, page: Page) -> str:
    undated = page.ui.say("report.undated")
    within = "_within" if turn.before.last.doc == turn.after.first.doc else ""
    key = f"drift.{'tone' if turn.tone else 'term'}{within}"
    return page.ui.say(key, until=turn.until or undated, since=turn.since or undated)
