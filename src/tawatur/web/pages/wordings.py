"""The voices of a claim with their words, and the origins they rest on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tawatur.model import Document, Record, Statement
from tawatur.model.claim import Claim, Member
from tawatur.model.origin import Origin
from tawatur.web.differences import Stretch, differences, likeness

_AKIN = 0.2
"""Share of the words in common from which on it helps to see which differ."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One voice: its words, cut where they differ from the first, and where they stand; `hue` numbers its origin.

    `otherwise` says that they share next to nothing with the first: then no difference is marked.
    """

    number: int
    hue: int
    member: Member
    document: Document
    statement: Statement | None
    origin: Origin
    stretches: tuple[Stretch, ...]
    otherwise: bool

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"voice-{self.number}"

    @property
    def outlet(self) -> str:
        """What the report is called: the id of a document without an outlet, which names it (`Library.called`)."""
        return self.member.outlet or self.document.outlet or self.document.id


@dataclass(frozen=True, slots=True)
class Branch:
    """An origin with the wordings that rest on it, for reading the tree as a list."""

    origin: Origin
    wordings: tuple[Wording, ...]


def wordings(
    claim: Claim, pairs: Mapping[str, tuple[Document, Record]], origins: Mapping[str, Origin]
) -> Iterator[Wording]:
    """The wordings in the order of the claim's members."""
    first = claim.members[0].quote.text
    hues = {origin: number for number, origin in enumerate(dict.fromkeys(member.origin for member in claim.members), 1)}
    for number, member in enumerate(claim.members, 1):
        document, record = pairs[member.doc]
        said = next((each for each in record.statements if each.id == member.statement), None)
        otherwise = likeness(member.quote.text, first) < _AKIN
        stretches = (Stretch(member.quote.text, False),) if otherwise else tuple(differences(member.quote.text, first))
        yield Wording(number, hues[member.origin], member, document, said, origins[member.origin], stretches, otherwise)


def branches(found: Iterable[Wording]) -> tuple[Branch, ...]:
    """The wordings by origin, in the order of their first."""
    by_origin: dict[str, list[Wording]] = {}
    for wording in found:
        by_origin.setdefault(wording.origin.id, []).append(wording)
    return tuple(Branch(group[0].origin, tuple(group)) for group in by_origin.values())
