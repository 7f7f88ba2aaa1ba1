"""What the views of a Situation have in common."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tawatur.cli.bidi import isolate
from tawatur.cli.interface import Interface
from tawatur.cli.options import Show
from tawatur.cli.output import emit
from tawatur.cli.page import Line, Page
from tawatur.cli.screen import display
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation

T = TypeVar("T")

_FROM = " ‹ "


def present(
    found: Sequence[T],
    situation: Situation,
    lines: Callable[[Sequence[T], Situation, Page], Iterable[Line]],
    show: Show,
    names: Callable[[Sequence[T]], Mapping[str, str]] = lambda _: {},
    *,
    why: bool = False,
) -> None:
    """Print what was found, as one JSON array or as lines; `names` gives those of the reports that are shown."""
    if show.json:
        emit(found)
        return
    page = Page(show.ui, show.limit, why)
    page = replace(page, names=names(page.first(found)))
    display(lines(found, situation, page), show)


def report_names(folder: Path, ids: Iterable[str]) -> Mapping[str, str]:
    """What the reports of these ids are called."""
    from tawatur.cli.label import name
    from tawatur.store.manifest import read_manifest
    from tawatur.store.texts import documents_of

    found = documents_of(folder, read_manifest(folder), ids)
    return {id: name(document) for id, document in found.items()}


def origin_name(origin: Origin, page: Page) -> str:
    """What the origin is called; of one that is not named also who alone passes it on."""
    name = page.report(origin.name) if origin.name else page.ui.say("report.unnamed")
    if origin.named:
        return name
    return f"{name} ({page.ui.say('kind.anonymous')}){_FROM}{page.report(origin.carrier or '')}"


def term_used(naming: Naming, ui: Interface) -> str:
    """The term as it is written most often, its tone, and how often it is used."""
    wordings = Counter(use.term.text for use in naming.uses)
    term = max(wordings, key=lambda words: wordings[words], default=naming.term)
    return ui.say("terms.used", term=isolate(term), tone=ui.say(f"tone.{naming.tone}"), count=len(naming.uses))


def told_by(origin: Origin | None, doc: str, page: Page) -> str:
    """Who says it and in which report; a report that speaks for itself is named once."""
    parts = (origin_name(origin, page) if origin else "", page.report(doc))
    return " · ".join(dict.fromkeys(part for part in parts if part))
