"""Claims as terminal lines: what is said, how it stands and why, then its chains as trees, origins first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tawatur.cli.bidi import isolate
from tawatur.cli.page import CONTESTED, CORROBORATED, INDENT, Line, Page, quote
from tawatur.cli.views import origin_name
from tawatur.model.claim import Claim, Member
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation

_TINTS = {"contested": CONTESTED, "corroborated": CORROBORATED, "denies": CONTESTED}


def lines(claims: Sequence[Claim], situation: Situation, page: Page) -> Iterator[Line]:
    """A heading, then each claim with its origins and under each who has it from there."""
    origins = {origin.id: origin for origin in situation.origins}
    yield from page.heading("claims", claims)
    for claim in page.first(claims):
        yield from _claim(claim, origins, page)
    yield from page.rest(claims)
    if claims and not page.why:
        yield Line("")
        yield Line(page.ui.say("claims.why"), "dim")


def _claim(claim: Claim, origins: dict[str, Origin], page: Page) -> Iterator[Line]:
    ui = page.ui
    status = ui.say(f"status.{claim.status}")
    head = ui.say("claims.head", status=status, origins=claim.independent_origins, id=isolate(claim.id))
    yield Line("")
    yield Line(head, "bold", _tint(claim.status, status))
    yield quote(claim.members[0].quote.text, INDENT)
    for reason in claim.reason.split("; ") if page.why else ():
        yield Line(INDENT + ui.translate(reason), "dim")
    if claim.unknown:
        yield Line(INDENT + ui.say("claims.unknown", count=len(claim.unknown)), "dim")
    for (id, stance), members in groupby(sorted(claim.members, key=_order), key=lambda m: (m.origin, m.stance)):
        told = ui.say(f"claims.{stance}")
        yield Line(f"{INDENT}{told}: {origin_name(origins[id], page)}", tints=_tint(stance, told))
        yield from _branches(_tree(members, origins[id].name), page, INDENT * 2)


def _tint(key: str, words: str) -> Mapping[str, str]:
    return {words: _TINTS[key]} if key in _TINTS else {}


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
    rejected = page.ui.say("stance.rejects")
    told = " · ".join([*named, *([rejected] if member.doubted else [])])
    yield Line(f"{indent}└ {told}", tints={rejected: CONTESTED})
    yield quote(member.quote.text, indent + INDENT * 2, "dim")
