"""Claims as terminal lines: what is said, how it stands and why, then its voices grouped by origin."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tawatur.cli.bidi import isolate
from tawatur.cli.view import Line, Page
from tawatur.model.claim import Claim, Member
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation

_INDENT = "  "
_FROM = " ‹ "


def lines(claims: Sequence[Claim], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each claim with its origins and under each the reports that have it from there."""
    origins = {origin.id: origin for origin in situation.origins}
    yield Line(page.ui.say("section.claims", count=len(claims)), "bold underline")
    if not claims:
        yield Line(_INDENT + page.ui.say("report.none"), "dim")
    for claim in page.first(claims):
        yield from _claim(claim, origins, page)
    yield from page.rest(claims)


def _claim(claim: Claim, origins: dict[str, Origin], page: Page) -> Iterator[Line]:
    ui = page.ui
    status = ui.say(f"status.{claim.status}")
    yield Line("")
    yield Line(ui.say("claims.head", status=status, origins=claim.independent_origins), "bold")
    for text in page.wrap(claim.members[0].quote.text):
        yield Line(_INDENT + text)
    for reason in claim.reason.split("; "):
        yield Line(_INDENT + ui.translate(reason), "dim")
    if claim.unknown:
        yield Line(_INDENT + ui.say("claims.unknown", count=len(claim.unknown)), "dim")
    for (id, stance), members in groupby(sorted(claim.members, key=_order), key=lambda m: (m.origin, m.stance)):
        yield Line(_INDENT * 2 + f"{ui.say(f'claims.{stance}')}: {_name(origins[id], page)}")
        for member in members:
            yield from _member(member, page)


def _order(member: Member) -> tuple[str, str, str, int]:
    return (member.stance, member.origin, member.doc, member.quote.start)


def _name(origin: Origin, page: Page) -> str:
    name = isolate(origin.name) if origin.name else page.ui.say("report.unnamed")
    return name if origin.named else f"{name} ({page.ui.say('kind.anonymous')}){_FROM}{isolate(origin.carrier or '')}"


def _member(member: Member, page: Page) -> Iterator[Line]:
    doubted = f" · {page.ui.say('stance.rejects')}" if member.doubted else ""
    yield Line(f"{_INDENT * 3}{isolate(member.doc)}{doubted}", "dim")
    for text in page.wrap(member.quote.text):
        yield Line(_INDENT * 4 + text, "dim")
