"""Likenesses: what speaks for or against two names being of one thing."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import NamedTuple

from tawatur.merging.evidence import Fact, FactKind, Name
from tawatur.merging.judgement import Edge, Judgement, connected
from tawatur.merging.judging import comparable, judge
from tawatur.merging.names import Words
from tawatur.merging.namesakes import by_spelling, consistent
from tawatur.merging.spellings import heard

_BLOCK = 400
"""Names that share one word are compared only up to so many; a commoner word tells nothing."""
_WEAK = 0.6
_OFFICE = 2
"""Words that an office and a description must have in common from their beginning: what it is, and of what."""
_SEVERAL = Judgement("unsure", 0.0, "it fits several names")
_TOLD_APART = Judgement("different", -1.0, "one report speaks of both")


def likenesses(names: Iterable[Name], facts: Mapping[FactKind, Iterable[Fact]]) -> list[Edge[Name]]:
    """All judgements on two of the names, by their words and by what reports show of them."""
    known = frozenset(names)
    edges = [
        *by_spelling(known),
        *_by_name(known),
        *_by_alias(facts["alias"], known),
        *_by_office(facts["leads"]),
        *_by_english(facts["english"]),
        *_by_description(facts["described"]),
        *(Edge(f.name, f.other, _TOLD_APART) for f in facts["apart"] if f.other is not None),
    ]
    return [consistent(edge) for edge in edges]


@dataclass(slots=True)
class _Judged:
    """Judgements on pairs of names, and the names that each may be the same as."""

    verdicts: dict[tuple[Name, Name], Judgement] = field(default_factory=dict)
    alike: dict[Name, list[Name]] = field(default_factory=lambda: defaultdict(list))

    def add(self, a: Name, b: Name) -> None:
        if (a, b) not in self.verdicts:
            verdict = consistent(Edge(a, b, judge(a.words, b.words, a.label, b.label))).judgement
            self.verdicts[a, b] = verdict
            if verdict.verdict == "same":
                self.alike[_shorter(a, b)].append(max(a, b, key=lambda n: n != _shorter(a, b)))

    def unclear(self, name: Name) -> bool:
        """Whether the name fits several longer ones that are not of one thing."""
        longer = sorted(self.alike[name])
        weak = sum(self._same(*sorted((name, other))) < _WEAK for other in longer)
        return weak > 1 and not all(self._same(*pair) for pair in combinations(longer, 2))

    def shared(self, name: Name) -> bool:
        """Whether the name fits longer ones of which two cannot be of one thing."""
        return any(_apart(*pair) for pair in combinations(sorted(self.alike[name]), 2))

    def _same(self, a: Name, b: Name) -> float:
        found = self.verdicts.get((a, b))
        return found.score if found is not None and found.verdict == "same" else 0.0


class _Heard(NamedTuple):
    """A name with its words as they sound, which many comparisons need."""

    name: Name
    words: frozenset[str]

    @classmethod
    def of(cls, name: Name) -> "_Heard":
        return cls(name, frozenset(heard(name.words)))

    def may_be(self, other: "_Heard") -> bool:
        """Whether one of two names holds the other."""
        nested = self.words <= other.words or other.words <= self.words
        return nested and comparable(self.name.label, other.name.label) and self.name.plain != other.name.plain


def _by_name(names: Iterable[Name]) -> Iterator[Edge[Name]]:
    """Pairs that share a word and may be one by their words; a part that fits several full names fits none surely."""
    blocks: dict[str, list[_Heard]] = defaultdict(list)
    for name in map(_Heard.of, sorted(names)):
        for word in name.words:
            blocks[word].append(name)
    judged = _Judged()
    for block in blocks.values():
        if len(block) <= _BLOCK:
            for one, other in combinations(block, 2):
                if one.may_be(other):
                    judged.add(one.name, other.name)
    unclear = {name for name in judged.alike if judged.unclear(name)}
    shared = {name for name in judged.alike if judged.shared(name)}
    for (a, b), judgement in judged.verdicts.items():
        short = _shorter(a, b)
        unsure = short in shared or (judgement.score < _WEAK and short in unclear)
        yield Edge(a, b, _SEVERAL if unsure and judgement.verdict == "same" else judgement)


def _apart(a: Name, b: Name) -> bool:
    """Whether the two cannot be of one thing."""
    return a.traits.exclude(b.traits) or judge(a.words, b.words, a.label, b.label).verdict == "different"


def told_apart_by_name(names: Iterable[Name], edges: Iterable[Edge[Name]]) -> Iterator[Edge[Name]]:
    """Judgements that part pairs which share a word, where something joins the two by however long a way."""
    same = ((edge.a, edge.b) for edge in edges if edge.judgement.verdict == "same")
    for group in connected(names, same):
        for a, b in combinations(group, 2):
            if a.plain != b.plain and comparable(a.label, b.label) and not set(a.words).isdisjoint(b.words):
                judgement = judge(a.words, b.words, a.label, b.label)
                if judgement.verdict == "different":
                    yield Edge(a, b, judgement)


def _shorter(a: Name, b: Name) -> Name:
    return min(a, b, key=lambda name: (len(name.words), name))


def _by_alias(aliases: Iterable[Fact], known: Container[Name]) -> Iterator[Edge[Name]]:
    """A report that calls one thing by two full names joins these names everywhere, but for a person's in short."""
    for fact in aliases:
        nested = fact.other is not None and set(fact.other.words) <= set(fact.name.words)
        if fact.other is not None and fact.other in known and not (nested and fact.name.label == "PERSON"):
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
