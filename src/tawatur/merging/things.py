"""Entities across documents: which of the names that reports use are of one real-world thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from types import MappingProxyType

import msgspec

from tawatur.merging.evidence import Evidence, Fact, FactKind, Name
from tawatur.merging.judgement import Edge, Judgement, components, connected
from tawatur.merging.names import Words, comparable, judge
from tawatur.merging.skeletons import skeleton
from tawatur.model.ids import content_id
from tawatur.model.thing import Thing

Spellings = Mapping[Name, Mapping[tuple[str, str | None], int]]
"""How often each name is spelled how, in Arabic and in English."""

Ruled = Mapping[tuple[Name, Name], Judgement]
"""What people decided on pairs of names."""

_BLOCK = 400
"""Names that share one word are compared only up to so many; a commoner word tells nothing."""
_WEAK = 0.6
_OFFICE = 2
"""Words that an office and a description must have in common from their beginning: what it is, and of what."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The things that names are of, still without their members; `of` is by the key of a name.

    `bodies` gives for a spokesperson the thing that he speaks for.
    """

    things: Mapping[str, Thing]
    of: Mapping[str, str]
    bodies: Mapping[str, str]


class Bearer(msgspec.Struct, frozen=True):
    """A thing, or how one report mentions it; all bearers of one id make up the thing with its members."""

    thing: Thing | None = None
    doc: str = ""
    words: tuple[str, ...] = ()


def resolve(found: Iterable[Evidence], ruled: Ruled = MappingProxyType({})) -> Resolved:
    """The things that reports name, from what each of them shows, in any order; `ruled` is what people decided."""
    spelled: dict[Name, Counter[tuple[str, str | None]]] = defaultdict(Counter)
    facts: set[Fact] = set()
    for shown in found:
        facts.update(shown.facts)
        for bearings in shown.bearings:
            spelled[bearings[0].name][bearings[0].name_ar, bearings[0].name_en] += 1
    return resolve_names(spelled, facts, ruled)


def bearers(shown: Evidence, names: Resolved) -> Iterator[tuple[tuple[str], Bearer]]:
    """How the report mentions each thing, by the id of that."""
    found: dict[str, set[str]] = defaultdict(set)
    for bearing in (b for bearings in shown.bearings for b in bearings):
        if bearing.mention is not None:
            found[names.of[bearing.name.key]].add(bearing.mention)
    return (((id,), Bearer(doc=shown.doc, words=tuple(sorted(words)))) for id, words in sorted(found.items()))


def thing(found: Iterable[Bearer]) -> Thing | None:
    """The thing with its members, by document; None where no report mentions it."""
    bearers = sorted(found, key=lambda bearer: bearer.doc)
    members = {bearer.doc: bearer.words for bearer in bearers if bearer.words}
    own = next(bearer.thing for bearer in bearers if bearer.thing)
    return msgspec.structs.replace(own, members=members) if members else None


def resolve_names(spelled: Spellings, facts: Iterable[Fact], ruled: Ruled = MappingProxyType({})) -> Resolved:
    """The things that the names are of; equal facts of several reports count once."""
    by_kind: dict[FactKind, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=str):
        if fact.name in spelled:
            by_kind[fact.kind].append(fact)
    edges = [
        *_by_name(spelled),
        *_by_alias(by_kind["alias"], spelled),
        *_by_office(by_kind["leads"]),
        *_by_english(by_kind["english"]),
        *_by_description(by_kind["described"]),
        *(Edge(f.name, f.other, _TOLD_APART) for f in by_kind["apart"] if f.other is not None),
    ]
    edges = [edge for edge in edges if (edge.a, edge.b) not in ruled]
    edges += [Edge(a, b, judgement) for (a, b), judgement in ruled.items()]
    edges += [edge for edge in _told_apart_by_name(spelled, edges) if (edge.a, edge.b) not in ruled]
    groups = components(spelled, edges)
    reasons = _reasons(groups, edges)
    things = {name: _thing(group, spelled, reasons[group[0]]) for group in groups for name in group[:1]}
    of = {name: things[group[0]].id for group in groups for name in group}
    speaking = [(of[f.name], of[f.other]) for f in by_kind["speaks"] if f.other is not None]
    return Resolved(
        {thing.id: thing for thing in things.values()}, {name.key: id for name, id in of.items()}, _bodies(speaking)
    )


_TOLD_APART = Judgement("different", -1.0, "one report speaks of both")


@dataclass(slots=True)
class _Judged:
    """Judgements on pairs of names, and the names that each may be the same as."""

    verdicts: dict[tuple[Name, Name], Judgement] = field(default_factory=dict)
    alike: dict[Name, list[Name]] = field(default_factory=lambda: defaultdict(list))

    def add(self, a: Name, b: Name) -> None:
        if (a, b) not in self.verdicts:
            verdict = self.verdicts[a, b] = judge(a.words, b.words, a.label, b.label)
            if verdict.verdict == "same":
                self.alike[_shorter(a, b)].append(max(a, b, key=lambda n: n != _shorter(a, b)))

    def unclear(self, name: Name) -> bool:
        """Whether the name fits several longer ones that are not of one thing."""
        longer = sorted(self.alike[name])
        weak = sum(self._same(*sorted((name, other))) < _WEAK for other in longer)
        return weak > 1 and not all(self._same(*pair) for pair in combinations(longer, 2))

    def _same(self, a: Name, b: Name) -> float:
        found = self.verdicts.get((a, b))
        return found.score if found is not None and found.verdict == "same" else 0.0


def _by_name(names: Iterable[Name]) -> Iterator[Edge[Name]]:
    """Pairs that share a word and may be one by their words; a part that fits several full names fits none surely."""
    bones = {name: tuple(map(skeleton, name.words)) for name in names}
    inside = {name: frozenset(name.words) for name in bones}
    blocks: dict[str, set[Name]] = defaultdict(set)
    for name in names:
        for word in name.words:
            blocks[word].add(name)
    judged = _Judged()
    for block in blocks.values():
        if len(block) <= _BLOCK:
            for a, b in combinations(sorted(block), 2):
                nested = inside[a] <= inside[b] or inside[b] <= inside[a]
                if (nested or bones[a] == bones[b]) and comparable(a.label, b.label):
                    judged.add(a, b)
    unclear = {name for name in judged.alike if judged.unclear(name)}
    for (a, b), judgement in judged.verdicts.items():
        weak = judgement.score < _WEAK and _shorter(a, b) in unclear
        yield Edge(a, b, Judgement("unsure", 0.0, "it fits several names") if weak else judgement)


def _told_apart_by_name(names: Iterable[Name], edges: Iterable[Edge[Name]]) -> Iterator[Edge[Name]]:
    """Judgements that part pairs which share a word, where something joins the two by however long a way."""
    same = ((edge.a, edge.b) for edge in edges if edge.judgement.verdict == "same")
    for group in connected(names, same):
        for a, b in combinations(group, 2):
            if comparable(a.label, b.label) and not set(a.words).isdisjoint(b.words):
                judgement = judge(a.words, b.words, a.label, b.label)
                if judgement.verdict == "different":
                    yield Edge(a, b, judgement)


def _shorter(a: Name, b: Name) -> Name:
    return min(a, b, key=lambda name: (len(name.words), name))


def _by_alias(aliases: Iterable[Fact], known: Spellings) -> Iterator[Edge[Name]]:
    """A report that calls one thing by two full names joins these names everywhere."""
    for fact in aliases:
        if fact.other is not None and fact.other in known:
            yield _edge(fact.name, fact.other, 0.95, f"a report calls it «{fact.text}» too")


def _by_office(leaders: Iterable[Fact]) -> Iterator[Edge[Name]]:
    """People of one family name who lead one body or place, where none of the names rules that out."""
    blocks: dict[tuple[Name | None, str], set[Name]] = defaultdict(set)
    for fact in leaders:
        blocks[fact.other, fact.name.words[-1]].add(fact.name)
    for (led, _), block in blocks.items():
        for a, b in combinations(sorted(block), 2):
            if led is not None and judge(a.words, b.words, a.label, b.label).verdict != "different":
                yield Edge(a, b, Judgement("same", 0.75, f"both lead «{' '.join(led.words)}»"))


def _by_description(described: Iterable[Fact]) -> Iterator[Edge[Name]]:
    """An office that stands for a name (وزير الري) and the one person who is introduced by it."""
    offices: dict[Name, Words] = {}
    holders: dict[Words, set[Name]] = defaultdict(set)
    for fact in described:
        beside = tuple(fact.text.split())
        if set(fact.name.words) <= set(beside):
            offices[fact.name] = beside
        elif fact.name.label == "PERSON":
            holders[beside[:_OFFICE]].add(fact.name)
    for office, beside in sorted(offices.items()):
        found = holders.get(beside[:_OFFICE], set()) - offices.keys() if len(beside) >= _OFFICE else set()
        if len(found) == 1:
            (holder,) = found
            yield _edge(office, holder, 0.7, f"introduced as «{' '.join(beside)}», as nobody else is")


def _by_english(named: Iterable[Fact]) -> Iterator[Edge[Name]]:
    """Names that are given one English name of two words and more."""
    blocks: dict[tuple[str, str], set[Name]] = defaultdict(set)
    for fact in named:
        blocks[fact.name.label, fact.text].add(fact.name)
    for (_, english), block in blocks.items():
        for a, b in pairwise(sorted(block)):
            yield Edge(a, b, Judgement("same", 0.85, f"both are {english} in English"))


def _edge(a: Name, b: Name, score: float, reason: str) -> Edge[Name]:
    first, second = sorted((a, b))
    return Edge(first, second, Judgement("same", score, reason))


def _reasons(groups: Iterable[Sequence[Name]], edges: Iterable[Edge[Name]]) -> Mapping[Name, set[str]]:
    """Why the names of each group are one, by its first name."""
    first = {name: group[0] for group in groups for name in group}
    found: dict[Name, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.judgement.verdict == "same" and first[edge.a] == first[edge.b]:
            found[first[edge.a]].add(edge.judgement.reason)
    return found


def _bodies(speaking: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The body of each spokesperson, by ids of things."""
    found: dict[str, set[str]] = defaultdict(set)
    for person, body in speaking:
        found[person].add(body)
    return {person: min(bodies) for person, bodies in found.items() if person not in bodies}


def _thing(group: Sequence[Name], spelled: Spellings, reasons: Iterable[str]) -> Thing:
    """The most frequent of its names of several words stands for it."""
    counts: Counter[tuple[str, str | None]] = Counter()
    labels: Counter[str] = Counter()
    for name in group:
        counts.update(spelled[name])
        labels[name.label] += sum(spelled[name].values())
    name_ar, name_en = max(counts, key=lambda name: (" " in name[0], counts[name], len(name[0]), str(name)))
    ordered = sorted(group, key=lambda name: (-labels[name.label], name.label))
    return Thing(
        id=content_id("t", *(f"{name.label} {' '.join(name.words)}" for name in group)),
        label=ordered[0].label,
        name_ar=name_ar,
        name_en=name_en or next((n for _, n in sorted(counts, key=str) if n), None),
        members={},
        reason="; ".join(sorted(reasons)) or "the same name",
    )
