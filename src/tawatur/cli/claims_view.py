"""Claims as terminal lines: what is said, how it stands and why, then its chains as trees, origins first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tawatur.cli.bidi import isolate
from tawatur.cli.view import Line, Page
from tawatur.cli.views import INDENT, heading, origin_name
from tawatur.model.claim import Claim, Member
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation


def lines(claims: Sequence[Claim], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each claim with its origins and under each who has it from there."""
    origins = {origin.id: origin for origin in situation.origins}
    yield from heading("claims", claims, page)
    for claim in page.first(claims):
        yield from _claim(claim, origins, page)
    yield from page.rest(claims)
    if claims and not page.why:
        yield Line("")
        yield Line(page.ui.say("claims.why"), "dim")


def _claim(claim: Claim, origins: dict[str, Origin], page: Page) -> Iterator[Line]:
    ui = page.ui
    status = ui.say(f"status.{claim.status}")
    yield Line("")
    yield Line(ui.say("claims.head", status=status, origins=claim.independent_origins, id=isolate(claim.id)), "bold")
    for text in page.wrap(claim.members[0].quote.text):
        yield Line(INDENT + text)
    for reason in claim.reason.split("; ") if page.why else ():
        yield Line(INDENT + ui.translate(reason), "dim")
    if claim.unknown:
        yield Line(INDENT + ui.say("claims.unknown", count=len(claim.unknown)), "dim")
    for (id, stance), members in groupby(sorted(claim.members, key=_order), key=lambda m: (m.origin, m.stance)):
        yield Line(f"{INDENT}{ui.say(f'claims.{stance}')}: {origin_name(origins[id], page)}")
        yield from _branches(_tree(members, origins[id].name), page, INDENT * 2)


def _order(member: Member) -> tuple[str, str, str, int]:
    return (member.stance, member.origin, member.doc, member.quote.start)


@dataclass(slots=True)
class _Branch:
    """Who has it from the same bearer: the reports that do, and further bearers by their names."""

    members: list[Member] = field(default_factory=list)
    bearers: dict[str, "_Branch"] = field(default_factory=dict)


def _tree(members: Iterator[Member], origin: str | None) -> _Branch:
    """The chains of the members as one tree, whose root is the origin."""
    root = _Branch()
    for member in members:
        branch = root
        for name in reversed(member.chain[:-1]):
            if name is not None and name != origin:
                branch = branch.bearers.setdefault(name, _Branch())
        branch.members.append(member)
    return root


def _branches(branch: _Branch, page: Page, indent: str) -> Iterator[Line]:
    for member in branch.members:
        yield from _member(member, page, indent)
    for name, further in branch.bearers.items():
        yield Line(f"{indent}└ {page.report(name)}")
        yield from _branches(further, page, indent + INDENT)


def _member(member: Member, page: Page, indent: str) -> Iterator[Line]:
    named = [page.report(part) for part in (member.outlet, str(member.published or ""), member.doc) if part]
    doubted = [page.ui.say("stance.rejects")] if member.doubted else []
    yield Line(f"{indent}└ {' · '.join([*named, *doubted])}")
    for text in page.wrap(member.quote.text):
        yield Line(f"{indent}{INDENT * 2}{text}", "dim")
