"""Entities across documents: which of them name one real-world thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from tawatur.arabic.normal import fold
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.merging.names import Words, by_child, comparable, judge, words
from tawatur.model import Entity, Label, Record
from tawatur.model.ids import content_id
from tawatur.model.thing import Thing

Key = tuple[str, str]
"""A document's id and the entity's id in its record."""

_BLOCK = 400
"""Names that share one word are compared only up to so many; a commoner word tells nothing."""
_WEAK = 0.6
_OFFICE = 2
"""Words that an office and a description must have in common from their beginning: what it is, and of what."""
_UNKNOWN = Judgement("unsure", 0.0, "")


@dataclass(frozen=True, slots=True, order=True)
class _Name:
    """One name of a label; all entities that bear it are one thing unless a document keeps them apart."""

    words: Words
    label: Label


@dataclass(frozen=True, slots=True)
class Things:
    """The resolved things, and the id of the thing behind each entity."""

    things: tuple[Thing, ...]
    of: dict[Key, str]


def resolve(
    records: Sequence[Record], spoken: Mapping[Key, Entity], described: Mapping[Key, Words] | None = None
) -> Things:
    """The things that the records name, and those behind the `spoken` names that are no mentions; in any order.

    `described` are the words beside the name by which people are introduced.
    """
    entities = {(record.id, entity.id): entity for record in records for entity in record.entities}
    apart = _apart({key: _Name(words(entity.name_ar, entity.label), entity.label) for key, entity in entities.items()})
    entities |= spoken
    names = {key: _Name(words(entity.name_ar, entity.label), entity.label) for key, entity in entities.items()}
    bearers: dict[_Name, list[Key]] = defaultdict(list)
    for key, name in names.items():
        bearers[name].append(key)
    edges = [*_by_name(bearers), *_by_mention(entities, names, bearers), *_by_office(records, names)]
    edges += _by_english(entities, names)
    edges += _by_description({names[key]: beside for key, beside in sorted((described or {}).items())})
    edges += apart
    found: list[Thing] = []
    of: dict[Key, str] = {}
    for group in components(bearers, edges):
        thing = _thing([(key, entities[key]) for name in group for key in sorted(bearers[name])], group, edges)
        found.append(thing)
        of |= {key: thing.id for name in group for key in bearers[name]}
    return Things(tuple(sorted(found, key=lambda thing: thing.id)), of)


def _by_name(names: Iterable[_Name]) -> Iterator[Edge[_Name]]:
    """Judgements on pairs that share a word or its spelling; a part that fits several full names fits none surely."""
    blocks: dict[str, set[_Name]] = defaultdict(set)
    for name in names:
        for word in name.words:
            blocks[word].add(name)
    judged: dict[tuple[_Name, _Name], Judgement] = {}
    for block in blocks.values():
        if len(block) <= _BLOCK:
            for a, b in combinations(sorted(block), 2):
                if (a, b) not in judged and comparable(a.label, b.label):
                    judged[a, b] = judge(a.words, b.words, a.label, b.label)
    weak = Counter(_shorter(a, b) for (a, b), j in judged.items() if j.verdict == "same" and j.score < _WEAK)
    for (a, b), judgement in judged.items():
        unclear = judgement.score < _WEAK and weak[_shorter(a, b)] > 1 and not _prolonged(a, b, judged)
        yield Edge(a, b, Judgement("unsure", 0.0, "it fits several names") if unclear else judgement)


def _prolonged(a: _Name, b: _Name, judged: dict[tuple[_Name, _Name], Judgement]) -> bool:
    """Whether all longer names that the shorter one fits are of one thing."""
    short = _shorter(a, b)
    longer = sorted({x if y == short else y for (x, y), j in judged.items() if short in (x, y) and j.verdict == "same"})
    return all(judged.get(pair, _UNKNOWN).verdict == "same" for pair in combinations(longer, 2))


def _shorter(a: _Name, b: _Name) -> _Name:
    return min(a, b, key=lambda name: (len(name.words), name))


def _by_mention(
    entities: dict[Key, Entity], names: dict[Key, _Name], bearers: dict[_Name, list[Key]]
) -> Iterator[Edge[_Name]]:
    """A document that calls one thing by two full names joins these names everywhere."""
    for key, entity in entities.items():
        own = names[key]
        for text in {mention.text for mention in entity.mentions} | {entity.name_ar}:
            other = _Name(words(text, entity.label), entity.label)
            if by_child(other.words) and len(other.words) == 1:
                other = _Name((*other.words, own.words[-1]), own.label)
            if other != own and other in bearers and len(other.words) > 1:
                a, b = sorted((own, other))
                yield Edge(a, b, Judgement("same", 0.95, f"a report calls it «{fold(text)}» too"))


def _by_office(records: Sequence[Record], names: dict[Key, _Name]) -> Iterator[Edge[_Name]]:
    """People of one family name who lead one body or place, where none of the names rules that out."""
    leaders: dict[tuple[_Name, str], set[_Name]] = defaultdict(set)
    for record in records:
        for relation in record.relations:
            leader = names.get((record.id, relation.from_))
            if relation.type == "leads" and leader is not None and leader.label == "PERSON":
                leaders[names[record.id, relation.to], leader.words[-1]].add(leader)
    for (led, _), block in leaders.items():
        for a, b in combinations(sorted(block), 2):
            if judge(a.words, b.words, a.label, b.label).verdict != "different":
                yield Edge(a, b, Judgement("same", 0.75, f"both lead «{' '.join(led.words)}»"))


def _by_description(described: Mapping[_Name, Words]) -> Iterator[Edge[_Name]]:
    """An office that stands for a name (وزير الري) and the one person who is introduced by it."""
    offices = {name for name, beside in described.items() if set(name.words) <= set(beside)}
    holders: dict[Words, set[_Name]] = defaultdict(set)
    for name, beside in described.items():
        if name not in offices and name.label == "PERSON":
            holders[beside[:_OFFICE]].add(name)
    for office in sorted(offices):
        found = holders.get(described[office][:_OFFICE], set()) if len(described[office]) >= _OFFICE else set()
        if len(found) == 1:
            (holder,) = found
            a, b = sorted((office, holder))
            words = " ".join(described[office])
            yield Edge(a, b, Judgement("same", 0.7, f"introduced as «{words}», as nobody else is"))


def _by_english(entities: dict[Key, Entity], names: dict[Key, _Name]) -> Iterator[Edge[_Name]]:
    """Names that are given one English name of two words and more."""
    blocks: dict[tuple[Label, str], set[_Name]] = defaultdict(set)
    for key, entity in entities.items():
        english = (entity.name_en or "").lower().replace("-", " ")
        if " " in english:
            blocks[entity.label, english].add(names[key])
    for (_, english), block in blocks.items():
        for a, b in pairwise(sorted(block)):
            yield Edge(a, b, Judgement("same", 0.85, f"both are {english} in English"))


def _apart(names: dict[Key, _Name]) -> Iterator[Edge[_Name]]:
    """Names that one report uses for two things."""
    by_word: dict[tuple[str, str], set[_Name]] = defaultdict(set)
    for (doc, _), name in names.items():
        for word in name.words:
            by_word[doc, word].add(name)
    for block in by_word.values():
        for a, b in combinations(sorted(block), 2):
            if comparable(a.label, b.label) and judge(a.words, b.words, a.label, b.label).verdict != "same":
                yield Edge(a, b, Judgement("different", -1.0, "one report speaks of both"))


def _thing(members: Sequence[tuple[Key, Entity]], group: Sequence[_Name], edges: Iterable[Edge[_Name]]) -> Thing:
    """The most frequent of its names of several words stands for it."""
    counts = Counter((entity.name_ar, entity.name_en) for _, entity in members)
    name_ar, name_en = max(counts, key=lambda name: (" " in name[0], counts[name], len(name[0]), str(name)))
    by_doc: dict[str, set[str]] = defaultdict(set)
    for (doc, _), entity in members:
        if entity.mentions:
            by_doc[doc] |= {mention.text for mention in entity.mentions}
    inside = set(group)
    label = min(Counter(entity.label for _, entity in members).items(), key=lambda item: (-item[1], item[0]))[0]
    reasons = {e.judgement.reason for e in edges if e.judgement.verdict == "same" and {e.a, e.b} <= inside}
    return Thing(
        id=content_id("t", *(f"{name.label} {' '.join(name.words)}" for name in group)),
        label=label,
        name_ar=name_ar,
        name_en=name_en or next((n for _, n in sorted(counts, key=str) if n), None),
        members={doc: tuple(sorted(mentions)) for doc, mentions in sorted(by_doc.items())},
        reason="; ".join(sorted(reasons)) or "the same name",
    )
