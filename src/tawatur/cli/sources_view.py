"""Source profiles as terminal lines: counts, and the terms for each actor."""

from collections.abc import Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.page import CONTESTED, CORROBORATED, INDENT, UPDATED, Line, Page
from tawatur.cli.views import term_used
from tawatur.model.profile import Profile
from tawatur.model.situation import Situation

_COUNTS = ("reports", "claims", "alone", "corroborated", "denied", "updated")
_TINTS = {"corroborated": CORROBORATED, "denied": CONTESTED, "updated": UPDATED}


def lines(found: Sequence[Profile], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, a word of caution, then each source with its counts."""
    names = {thing.id: thing.name_ar for thing in situation.entities}
    yield from page.heading("sources", found)
    yield Line(page.ui.say("sources.caution"), "dim")
    for profile in page.first(found):
        yield from _profile(profile, names, page)
    yield from page.rest(found)


def _profile(profile: Profile, names: dict[str, str], page: Page) -> Iterator[Line]:
    ui = page.ui
    yield Line("")
    yield Line(f"{page.report(profile.name)} · {ui.say(f'role.{profile.role}')}", "bold")
    counts = {name: ui.say(f"sources.{name}", count=getattr(profile, name)) for name in _COUNTS}
    tints = {counts[name]: tint for name, tint in _TINTS.items() if getattr(profile, name)}
    yield Line(INDENT + " · ".join(counts.values()), tints=tints)
    for naming in page.first(profile.namings):
        target = isolate(names.get(naming.target, naming.target))
        yield Line(f"{INDENT * 2}{target}: {term_used(naming, ui)}", "dim")
