"""What one report shows of names: who bears them, and what joins them or tells them apart.

It depends on nothing but the report, so that an engine keeps it, and adds it up over all reports to resolve names.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, NamedTuple

from tawatur.arabic.normal import fold
from tawatur.arabic.text import Text
from tawatur.merging.bodies import body_of
from tawatur.merging.judging import comparable, fuller, judge
from tawatur.merging.mentions import mentions
from tawatur.merging.names import Words, by_child, words
from tawatur.merging.spoken import described, link_id, spoken
from tawatur.merging.traits import NONE, Traits, traits
from tawatur.merging.unread import Unread, unread
from tawatur.model import Document, Entity, Label, Record, Span

FactKind = Literal["alias", "apart", "described", "english", "leads", "speaks"]
_SEPARATOR = "\t"


class Name(NamedTuple):
    """One name of a label, and what a report tells of its bearer; `doc` is that report where people part its bearer.

    All entities that bear it are one thing; those that bear the same words may be, as far as their traits allow.
    """

    words: Words
    label: Label
    traits: Traits = NONE
    doc: str = ""

    @classmethod
    def of(cls, entity: Entity) -> "Name":
        """The name of an entity, whoever bears it."""
        return cls(words(entity.name_ar, entity.label), entity.label)

    @property
    def plain(self) -> "Name":
        """The name, whoever bears it."""
        return Name(self.words, self.label) if self.doc or self.traits != NONE else self

    @property
    def key(self) -> str:
        """The name as one string, for ids and joins."""
        own = (self.label, " ".join(self.words), str(self.traits), self.doc)
        return _SEPARATOR.join(own).rstrip(_SEPARATOR)


class Fact(NamedTuple):
    """What a report shows of a name, and of another: `text` is what it calls both, or how the one is introduced."""

    kind: FactKind
    name: Name
    other: Name | None = None
    text: str = ""


class Bearing(NamedTuple):
    """One spelling of a name, and how a mention of it reads; None where only a chain names it."""

    name: Name
    name_ar: str
    name_en: str | None
    mention: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """`names` gives the name of each entity and link by its id, `bearings` the mentions of each.

    `unread` are rare words that it takes for no name, as other reports may.
    """

    doc: str
    names: Mapping[str, Name]
    bearings: tuple[tuple[Bearing, ...], ...]
    facts: tuple[Fact, ...]
    unread: tuple[Unread, ...]


def evidence(document: Document, record: Record, text: Text, parted: Sequence[Span] = ()) -> Evidence:
    """What the report shows; `parted` are words whose bearers people say are not those of the same name elsewhere."""
    entities = {entity.id: entity for entity in record.entities} | spoken(document, record)
    names = _names(entities, traits(text, record), {mentioned(record, span) for span in parted}, record.id)
    apart = _apart(names[entity.id] for entity in record.entities)
    facts = {*apart, *_aliases(entities, names), *_leaders(record, names), *_english(entities, names)}
    facts |= {Fact("described", names[id], text=" ".join(beside)) for id, beside in described(record).items()}
    facts |= set(_spokespeople(record, names))
    bearings = tuple(_bearings(text, entities[id], names[id]) for id in sorted(entities))
    return Evidence(record.id, names, bearings, tuple(sorted(facts, key=str)), unread(text, record, parted))


def mentioned(record: Record, span: Span) -> str | None:
    """The id of the entity that the words mention."""
    return next((entity.id for entity in record.entities if any(map(span.overlaps, entity.mentions))), None)


def _names(
    entities: Mapping[str, Entity], told: Mapping[str, Traits], parted: Container[str | None], doc: str
) -> Mapping[str, Name]:
    """The fullest name that the report gives of each, with what it tells of all that bear it."""
    plain = {id: Name.of(entity) for id, entity in entities.items()}
    full = fuller({(name.words, name.label) for name in plain.values()})
    names = {id: Name(full.get((name.words, name.label), name.words), name.label) for id, name in plain.items()}
    by_name: dict[Name, Traits] = defaultdict(Traits)
    for id, name in names.items():
        by_name[name] |= told.get(id, NONE)
    alone = {name for id, name in names.items() if id in parted}
    return {id: name._replace(traits=by_name[name], doc=doc if name in alone else "") for id, name in names.items()}


def _bearings(text: Text, entity: Entity, name: Name) -> tuple[Bearing, ...]:
    return tuple(Bearing(name, entity.name_ar, entity.name_en, words) for words in mentions(text, entity) or (None,))


def _aliases(entities: Mapping[str, Entity], names: Mapping[str, Name]) -> Iterator[Fact]:
    """The other full names by which the report calls a thing."""
    for id, entity in entities.items():
        own = names[id]
        for text in {mention.text for mention in entity.mentions} | {entity.name_ar}:
            other = own._replace(words=words(text, entity.label))
            if by_child(other.words) and len(other.words) == 1:
                other = own._replace(words=(*other.words, own.words[-1]))
            if other != own and len(other.words) > 1:
                yield Fact("alias", own, other, fold(text))


def _apart(names: Iterable[Name]) -> Iterator[Fact]:
    """Names that the report uses for two things."""
    by_word: dict[str, set[Name]] = defaultdict(set)
    for name in names:
        for word in name.words:
            by_word[word].add(name)
    for block in by_word.values():
        for a, b in combinations(sorted(block), 2):
            if comparable(a.label, b.label) and judge(a.words, b.words, a.label, b.label).verdict != "same":
                yield Fact("apart", a, b)


def _leaders(record: Record, names: Mapping[str, Name]) -> Iterator[Fact]:
    for relation in record.relations:
        leader, led = names.get(relation.from_), names.get(relation.to)
        if relation.type == "leads" and leader is not None and led is not None and leader.label == "PERSON":
            yield Fact("leads", leader, led)


def _english(entities: Mapping[str, Entity], names: Mapping[str, Name]) -> Iterator[Fact]:
    """English names of two words and more."""
    for id, entity in entities.items():
        english = (entity.name_en or "").lower().replace("-", " ")
        if " " in english:
            yield Fact("english", names[id], text=english)


def _spokespeople(record: Record, names: Mapping[str, Name]) -> Iterator[Fact]:
    for statement in record.statements:
        for number, link in enumerate(statement.chain):
            body = body_of(link, record) if link.kind == "person" and link.name else None
            if body is not None:
                yield Fact("speaks", names[link_id(statement, number)], names[body.id])
