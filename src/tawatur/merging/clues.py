"""Clues: what a chain shows of where it ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.merging.bodies import body_of, on_behalf
from tawatur.merging.evidence import Evidence
from tawatur.merging.names import bare
from tawatur.merging.spoken import AUTHOR, OUTLET, link_id
from tawatur.merging.things import Resolved
from tawatur.model import Link, LinkKind, Record, Statement

_ISSUED: frozenset[LinkKind] = frozenset({"document", "media_item"})
_ISSUERS: frozenset[LinkKind] = frozenset({"person", "organisation", "group"})
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True, order=True)
class Clue:
    """What a chain shows of its origin: a thing, or the words for an anonymous one and who carries it.

    A report's own clues give things by the keys of their names, or the report itself by its id; once names are resolved
    they give ids of things.
    """

    thing: str
    carrier: str = ""
    words: tuple[str, ...] = ()
    kind: LinkKind = field(default="outlet", compare=False)
    text: str | None = field(default=None, compare=False)

    @property
    def named(self) -> bool:
        """Whether it shows who it is, rather than only who carries it."""
        return not self.carrier


def resolved(clue: Clue, names: Resolved) -> Clue:
    """The clue with things for names, and for a spokesperson with the body that he speaks for."""
    if not clue.named:
        return replace(clue, carrier=names.of.get(clue.carrier, clue.carrier))
    thing = names.of.get(clue.thing, clue.thing)
    body = names.bodies.get(thing)
    return replace(clue, thing=body, kind="organisation") if body else replace(clue, thing=thing)


class Clues:
    """Reads the clue of each voice of one report."""

    def __init__(self, record: Record, shown: Evidence) -> None:
        self._record = record
        self._names: Mapping[str, str] = {id: name.key for id, name in shown.names.items()}
        self._outlets = _outlets(record)

    def of(self, statement: Statement | None) -> Clue:
        """Where a statement, or what the author says, comes from, as far as the report itself tells."""
        if statement is None:
            return Clue(self._publisher)
        end = _end(statement)
        link = statement.chain[end]
        name = self._link(statement, end)
        if name is not None:
            return Clue(name, kind=link.kind)
        body = self._body(statement, end)
        if body is not None:
            return Clue(body, kind="organisation")
        bearers = (self._link(statement, number) for number in reversed(range(end)))
        carrier = next((bearer for bearer in bearers if bearer), None) or self._publisher
        return Clue("", carrier, _description(link), link.kind, link.source.text if link.source else None)

    @property
    def cited(self) -> frozenset[str]:
        """The outlets, by the keys of their names, that the report names as bearers of what it tells."""
        return frozenset(self._names[id] for _, id in self._outlets)

    @property
    def _publisher(self) -> str:
        """The agency that the byline names, else the outlet, else the report itself."""
        return self._names.get(AUTHOR) or self._names.get(OUTLET) or self._record.id

    def _body(self, statement: Statement, number: int) -> str | None:
        """The body that an unnamed spokesperson speaks for: named in the words for him, or the link before."""
        link = statement.chain[number]
        if link.source is None or not on_behalf(link.source):
            return None
        body = body_of(link, self._record)
        if body is not None:
            return self._names[body.id]
        return self._link(statement, number - 1) if number else None

    def _link(self, statement: Statement, number: int) -> str | None:
        """The name of a link; behind a bare «the agency» that of the outlet that the report named last before."""
        link = statement.chain[number]
        if link.name:
            return self._names[link_id(statement, number)]
        if link.kind != "outlet" or link.source is None or bare(fold(link.source.text)) not in outlet_words():
            return None
        before = [id for start, id in self._outlets if start < link.source.start]
        return self._names[before[-1]] if before else None


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
