"""What one report shows of names: who bears them, and what joins them or tells them apart.

It depends on nothing but the report, so that an engine keeps it, and adds it up over all reports to resolve names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from tawatur.arabic.normal import fold
from tawatur.merging.bodies import body_of
from tawatur.merging.names import Words, by_child, comparable, judge, words
from tawatur.merging.spoken import described, link_id, spoken
from tawatur.model import Document, Entity, Label, Record

FactKind = Literal["alias", "apart", "described", "english", "leads", "speaks"]
_SEPARATOR = "\t"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """One name of a label; all entities that bear it are one thing."""

    words: Words
    label: Label

    @classmethod
    def of(cls, entity: Entity) -> "Name":
        """The name of an entity."""
        return cls(words(entity.name_ar, entity.label), entity.label)

    @property
    def key(self) -> str:
        """The name as one string, for ids and joins."""
        return f"{self.label}{_SEPARATOR}{' '.join(self.words)}"


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """What a report shows of a name, and of another: `text` is what it calls both, or how the one is introduced."""

    kind: FactKind
    name: Name
    other: Name | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Bearing:
    """One spelling of a name, and how a mention of it reads; None where only a chain names it."""

    name: Name
    name_ar: str
    name_en: str | None
    mention: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """`names` gives the name of each entity and link by its id, `bearings` the mentions of each."""

    doc: str
    names: Mapping[str, Name]
    bearings: tuple[tuple[Bearing, ...], ...]
    facts: tuple[Fact, ...]


def evidence(document: Document, record: Record) -> Evidence:
    """What the report shows."""
    entities = {entity.id: entity for entity in record.entities}
    named = {id: Name.of(entity) for id, entity in entities.items()}
    apart = set(_apart(named.values()))
    entities |= spoken(document, record)
    names = {id: Name.of(entity) for id, entity in entities.items()}
    facts = {*apart, *_aliases(entities, names), *_leaders(record, names), *_english(entities, names)}
    facts |= {Fact("described", names[id], text=" ".join(beside)) for id, beside in described(record).items()}
    facts |= set(_spokespeople(record, names))
    bearings = tuple(_bearings(entities[id], names[id]) for id in sorted(entities))
    return Evidence(record.id, names, bearings, tuple(sorted(facts, key=str)))


def _bearings(entity: Entity, name: Name) -> tuple[Bearing, ...]:
    mentions: list[str] | list[None] = sorted({mention.text for mention in entity.mentions}) or [None]
    return tuple(Bearing(name, entity.name_ar, entity.name_en, mention) for mention in mentions)


def _aliases(entities: Mapping[str, Entity], names: Mapping[str, Name]) -> Iterator[Fact]:
    """The other full names by which the report calls a thing."""
    for id, entity in entities.items():
        own = names[id]
        for text in {mention.text for mention in entity.mentions} | {entity.name_ar}:
            other = Name(words(text, entity.label), entity.label)
            if by_child(other.words) and len(other.words) == 1:
                other = Name((*other.words, own.words[-1]), own.label)
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
