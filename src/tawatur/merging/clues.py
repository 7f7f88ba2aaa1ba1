"""Clues: what a chain shows of where it ends."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace

from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.merging.bodies import BODIES, body_of, headed, official_of, on_behalf
from tawatur.merging.evidence import Evidence
from tawatur.merging.names import bare
from tawatur.merging.skeletons import skeleton
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
    they give ids of things. `heads` is the body whose official a named person is, by whose name
    others may cite him; `bearer` is who last bore it before the report, or the outlet.
    """

    thing: str
    carrier: str = ""
    words: tuple[str, ...] = ()
    kind: LinkKind = field(default="outlet", compare=False)
    text: str | None = field(default=None, compare=False)
    heads: str = field(default="", compare=False)
    bearer: str = field(default="", compare=False)

    @property
    def named(self) -> bool:
        """Whether it shows who it is, rather than only who carries it."""
        return not self.carrier

    @property
    def names(self) -> tuple[str, str, str, str]:
        """All that it names; what is empty it does not."""
        return (self.thing, self.carrier, self.heads, self.bearer)


def resolved(clue: Clue, names: Resolved) -> Clue:
    """The clue with things for names, and for a spokesperson with the body that he speaks for."""
    if not clue.named:
        carrier = names.of.get(clue.carrier, clue.carrier)
        return replace(clue, carrier=carrier, bearer=carrier)
    clue = replace(clue, bearer=names.of.get(clue.bearer, clue.bearer))
    thing = names.of.get(clue.thing, clue.thing)
    body = names.bodies.get(thing)
    if body is not None:
        return replace(clue, thing=body, kind="organisation")
    return replace(clue, thing=thing, heads=names.of.get(clue.heads, clue.heads))


def as_body(clue: Clue, cited: Container[str]) -> Clue:
    """The clue of the body that a person heads, where that body itself is cited; the clue itself otherwise."""
    cites = clue.heads != "" and clue.heads in cited
    return replace(clue, thing=clue.heads, kind="organisation", heads="") if cites else clue


class Clues:
    """Reads the clue of each voice of one report."""

    def __init__(self, record: Record, shown: Evidence) -> None:
        self._record = record
        self._names: Mapping[str, str] = {id: name.key for id, name in shown.names.items()}
        self._outlets = _outlets(record)
        self._headed = {
            shown.names[relation.from_].key: shown.names[relation.to]
            for relation in record.relations
            if relation.type == "leads" and relation.from_ in shown.names and relation.to in shown.names
        }

    def of(self, statement: Statement | None) -> Clue:
        """Where a statement, or what the author says, comes from, as far as the report itself tells."""
        if statement is None:
            return Clue(self._publisher)
        end = _end(statement)
        link = statement.chain[end]
        name = self._link(statement, end)
        if name is not None:
            return Clue(
                name, kind=link.kind, heads=self._heads(statement, end, name), bearer=self._bearer(statement, end)
            )
        body = self._body(statement, end)
        if body is not None:
            return Clue(body, kind="organisation", bearer=self._bearer(statement, end))
        carrier = self._bearer(statement, end)
        return Clue(
            "", carrier, _description(link), link.kind, link.source.text if link.source else None, bearer=carrier
        )

    @property
    def cited(self) -> frozenset[str]:
        """The outlets, by the keys of their names, that the report names as bearers of what it tells."""
        return frozenset(self._names[id] for _, id in self._outlets)

    @property
    def _publisher(self) -> str:
        """The agency that the byline names, else the outlet, else the report itself."""
        return self._names.get(AUTHOR) or self._names.get(OUTLET) or self._record.id

    def _body(self, statement: Statement, number: int) -> str | None:
        """The body that an unnamed head or spokesperson speaks for: named in the words for him, or the link before."""
        link = statement.chain[number]
        head = headed(link, self._record)
        if head is not None:
            return self._names[head.id]
        if link.source is None or not on_behalf(link.source):
            return None
        body = body_of(link, self._record)
        if body is not None:
            return self._names[body.id]
        return self._link(statement, number - 1) if number else None

    def _bearer(self, statement: Statement, end: int) -> str:
        """The last named bearer before a link, else the publisher."""
        bearers = (self._link(statement, number) for number in reversed(range(end)))
        return next((bearer for bearer in bearers if bearer), None) or self._publisher

    def _heads(self, statement: Statement, number: int, name: str) -> str:
        """The key of the name of the body whose official a person is, as the words for him, a tie or the chain say."""
        link = statement.chain[number]
        if link.kind != "person":
            return ""
        body, led = official_of(link, self._record), self._headed.get(name)
        if body is not None:
            return self._names[body.id]
        if led is not None and led.label in BODIES:
            return led.key
        before = statement.chain[number - 1] if number else None
        return self._link(statement, number - 1) or "" if before is not None and before.kind == "organisation" else ""

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
    return tuple(skeleton(bare(word)) for word in telling)
