"""`tawatur demo`: the bundled sample reports, read, merged and shown."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tawatur.cli.grouped import grouped
from tawatur.cli.options import Show, Why

if TYPE_CHECKING:
    from tawatur.cli.page import Line, Page
    from tawatur.model.claim import Claim
    from tawatur.store.segments import Pair


@grouped
def demo(*, why: Why = False, show: Show) -> None:
    """Read and merge the bundled sample reports: what is contested, what rests on one origin, then all they say."""
    from tawatur.cli.output import emit
    from tawatur.cli.page import Page
    from tawatur.cli.screen import display
    from tawatur.cli.summary import summarise
    from tawatur.intake.reading import record_of
    from tawatur.reading.shipped import shipped
    from tawatur.samples import sample_reports

    pairs = [(document, record_of(document, shipped())) for document in sample_reports()]
    if show.json:
        emit(summarise(pairs))
    else:
        # The first that anybody sees of the program: no pager between.
        display(_lines(pairs, Page(show.ui, show.limit, why)), replace(show, no_pager=True))


def _lines(pairs: "list[Pair]", page: "Page") -> "Iterator[Line]":
    """What several reports tell and somebody denies, what several tell from one origin, then all."""
    from tawatur.cli.claims import in_order
    from tawatur.cli.claims_view import lines as claim_lines
    from tawatur.cli.page import Line
    from tawatur.cli.program import program
    from tawatur.cli.report_view import lines as report_lines
    from tawatur.cli.summary import summarise
    from tawatur.merging import merge

    situation = merge(pairs)
    for status in ("contested", "single_origin"):
        if found := in_order(c for c in situation.claims if c.status == status and _reports(c) > 1):
            yield Line(page.ui.say(f"demo.{status}"))
            yield from claim_lines(found, situation, page)
            yield Line("")
    yield from report_lines(summarise(pairs), page)
    yield Line("")
    yield Line(page.ui.say("demo.next", program=program()))


def _reports(claim: "Claim") -> int:
    return len({member.doc for member in claim.members})
