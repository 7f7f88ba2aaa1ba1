"""`tawatur demo`: the bundled sample reports, read, merged and shown."""

from typing import TYPE_CHECKING

from tawatur.cli.interface import interface
from tawatur.cli.options import Json, Lang, Limit, Plain, Why

if TYPE_CHECKING:
    from tawatur.model.claim import Claim
    from tawatur.model.situation import Situation


def demo(json: Json = False, limit: Limit = 12, why: Why = False, plain: Plain = False, lang: Lang = None) -> None:
    """Read and merge the bundled sample reports: what is contested, what rests on one origin, then all they say."""
    from tawatur.cli.program import program
    from tawatur.cli.report import present
    from tawatur.cli.summary import summarise
    from tawatur.intake.reading import record_of
    from tawatur.merging import merge
    from tawatur.reading.shipped import shipped
    from tawatur.samples import sample_reports

    ui = interface(lang)
    pairs = [(document, record_of(document, shipped())) for document in sample_reports()]
    if not json:
        _open(merge(pairs), limit, lang, plain=plain)
    present(summarise(pairs), ui, limit, why=why, json=json, plain=plain)
    if not json:
        print()
        print(ui.say("demo.next", program=program()))


def _open(situation: "Situation", limit: int, lang: str | None, *, plain: bool) -> None:
    """What several reports tell and somebody denies, then what several tell from one origin."""
    from tawatur.cli.claims import in_order
    from tawatur.cli.claims_view import lines
    from tawatur.cli.views import Show, present

    ui = interface(lang)
    for status in ("contested", "single_origin"):
        found = in_order(c for c in situation.claims if c.status == status and _reports(c) > 1)
        print(ui.say(f"demo.{status}"))
        present(found, situation, lines, Show(limit, lang, plain=plain))
        print()


def _reports(claim: "Claim") -> int:
    return len({member.doc for member in claim.members})
