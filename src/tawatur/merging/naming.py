"""Terms by outlet and time: what each outlet and each speaker calls an actor."""

import datetime
from collections.abc import Iterable, Iterator

from tawatur.arabic.normal import fold
from tawatur.merging.reports import Report
from tawatur.model.naming import Naming, Use
from tawatur.model.term import Tone

_AUTHOR = "author"
Group = tuple[str | None, str | None, str, str, Tone]
"""Outlet, speaker, thing, term and tone."""


def uses(report: Report) -> Iterator[tuple[Group, Use]]:
    """The terms that the report uses; the speaker is the name of a thing, or the words for it, None for the author."""
    for term in report.record.terms:
        target = report.thing(term.target)
        if target is not None:
            speaker = None if term.by == _AUTHOR else report.title(term.by) or term.by
            group = (report.outlet, speaker, target, fold(term.term.text), term.tone)
            yield group, Use(doc=report.doc, term=term.term, published=report.published)


def naming(group: Group, found: Iterable[Use]) -> Naming:
    """One term in one mouth."""
    outlet, speaker, target, term, tone = group
    ordered = sorted(found, key=lambda use: (use.published or datetime.date.max, use.doc, use.term))
    return Naming(outlet=outlet, speaker=speaker, target=target, term=term, tone=tone, uses=tuple(ordered))
