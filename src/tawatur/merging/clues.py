"""Clues: what a chain shows of where it ends."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.merging.bodies import bodies, body_of, on_behalf
from tawatur.merging.names import bare
from tawatur.merging.spoken import AUTHOR, OUTLET, link_id
from tawatur.merging.things import Things
from tawatur.model import Link, LinkKind, Record, Statement

_ISSUED: frozenset[LinkKind] = frozenset({"document", "media_item"})
_ISSUERS: frozenset[LinkKind] = frozenset({"person", "organisation", "group"})
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True, order=True)
class Clue:
    """What a chain shows of its origin: a resolved thing, or the words for an anonymous one and who carries it."""

    thing: str
    carrier: str = ""
    words: tuple[str, ...] = ()
    kind: LinkKind = field(default="outlet", compare=False)
    text: str | None = field(default=None, compare=False)

    @property
    def named(self) -> bool:
        """Whether it shows who it is, rather than only who carries it."""
        return not self.carrier


class Clues:
    """Reads the clue of a voice; made once for all records, since who speaks for whom is told only here or there."""

    def __init__(self, records: Sequence[Record], things: Things) -> None:
        self._things = things
        self._bodies = bodies(records, things)
        self._records = {record.id: record for record in records}
        self._outlets = {record.id: _outlets(record) for record in records}

    def of(self, doc: str, statement: Statement | None) -> Clue:
        """Where a statement, or what the author says, comes from, as far as the document itself tells."""
        if statement is None:
            return Clue(self._publisher(doc))
        end = _end(statement)
        link = statement.chain[end]
        thing = self._link(doc, statement, end)
        if thing is not None:
            return Clue(self._bodies.get(thing, thing), kind="organisation" if thing in self._bodies else link.kind)
        body = self._body(doc, statement, end)
        if body is not None:
            return Clue(body, kind="organisation")
        bearers = (self._link(doc, statement, number) for number in reversed(range(end)))
        carrier = next((bearer for bearer in bearers if bearer), None) or self._publisher(doc)
        return Clue("", carrier, _description(link), link.kind, link.source.text if link.source else None)

    def _body(self, doc: str, statement: Statement, number: int) -> str | None:
        """The body that an unnamed spokesperson speaks for: named in the words for him, or the link before."""
        link = statement.chain[number]
        if link.source is None or not on_behalf(link.source):
            return None
        body = body_of(link, self._records[doc])
        if body is not None:
            return self._things.of[doc, body.id]
        return self._link(doc, statement, number - 1) if number else None

    def cited(self, doc: str) -> frozenset[str]:
        """The outlets that the document names as bearers of what it reports."""
        return frozenset(self._things.of[doc, id] for _, id in self._outlets[doc])

    def _publisher(self, doc: str) -> str:
        """The agency that the byline names, else the outlet, else the document itself."""
        found = (self._things.of.get((doc, id)) for id in (AUTHOR, OUTLET))
        return next((thing for thing in found if thing), doc)

    def _link(self, doc: str, statement: Statement, number: int) -> str | None:
        """The thing behind a link; behind a bare «the agency» the outlet that the report named last before."""
        link = statement.chain[number]
        if link.name:
            return self._things.of[doc, link_id(statement, number)]
        if link.kind != "outlet" or link.source is None or bare(fold(link.source.text)) not in outlet_words():
            return None
        before = [id for start, id in self._outlets[doc] if start < link.source.start]
        return self._things.of[doc, before[-1]] if before else None


def _outlets(record: Record) -> list[tuple[int, str]]:
    """Where the record's links name an outlet, and the id of the link, in the order of the text."""
    return sorted(
        (link.source.start, link_id(statement, number))
        for statement in record.statements
        for number, link in enumerate(statement.chain)
        if link.kind == "outlet" and link.name and link.source is not None
    )


def _end(statement: Statement) -> int:
    """Index of the link that said it first; an unnamed paper or video behind its issuer stands for the issuer."""
    last = len(statement.chain) - 1
    link, before = statement.chain[last], statement.chain[last - 1]
    return last - 1 if last and link.kind in _ISSUED and not link.name and before.kind in _ISSUERS else last


def _description(link: Link) -> tuple[str, ...]:
    """The folded content words for an unnamed source; of one that points back (المصدر نفسه) the first."""
    words = fold(link.source.text).split() if link.source else []
    telling = [word for word in words if word.isalpha() and word not in function_words().roles]
    if telling and telling[0].startswith(_ARTICLE):
        telling = telling[:1]
    return tuple(map(bare, telling))
