"""Entities across documents: which of the names that reports use are of one real-world thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import msgspec

from tawatur.merging.echoes import Echoes, echoed, echoes
from tawatur.merging.evidence import Evidence, Fact, FactKind, Name
from tawatur.merging.judgement import Edge, components
from tawatur.merging.likeness import likenesses, told_apart_by_name
from tawatur.merging.namesakes import Ruled
from tawatur.merging.namesakes import bearers as bearers_of
from tawatur.model.ids import content_id
from tawatur.model.thing import Thing

Spellings = Mapping[Name, Mapping[tuple[str, str | None], int]]
"""How often each name is spelled how, in Arabic and in English."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The things that names are of, still without their members; `of` is by the key of a name.

    `bodies` gives for a spokesperson the thing that he speaks for, `echoes` the forms of names to be met again.
    """

    things: Mapping[str, Thing]
    of: Mapping[str, str]
    bodies: Mapping[str, str]
    echoes: Echoes


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
    for id, words in echoed(shown.unread, names.echoes):
        found[id].add(words)
    return (((id,), Bearer(doc=shown.doc, words=tuple(sorted(words)))) for id, words in sorted(found.items()))


def thing(found: Iterable[Bearer]) -> Thing | None:
    """The thing with its members, by document; None where no report mentions it."""
    bearers = sorted(found, key=lambda bearer: bearer.doc)
    members = {bearer.doc: bearer.words for bearer in bearers if bearer.words}
    own = next(bearer.thing for bearer in bearers if bearer.thing)
    return msgspec.structs.replace(own, members=members) if members else None


def resolve_names(spelled: Spellings, facts: Iterable[Fact], ruled: Ruled = MappingProxyType({})) -> Resolved:
    """The things that the names are of; equal facts of several reports count once."""
    bearer = bearers_of(spelled, ruled)
    counted: dict[Name, Counter[tuple[str, str | None]]] = defaultdict(Counter)
    for name, spellings in spelled.items():
        counted[bearer[name]].update(spellings)
    shown = _shown(facts, bearer)
    groups, reasons = _groups(counted, shown, _decided(ruled, bearer))
    borne = Counter(plain for group in groups for plain in {name.plain for name in group})
    things = {group[0]: _thing(group, counted, reasons[group[0]], borne) for group in groups}
    of = {name: things[group[0]].id for group in groups for name in group}
    speaking = [(of[f.name], of[f.other]) for f in shown["speaks"] if f.other is not None]
    return Resolved(
        {thing.id: thing for thing in things.values()},
        {name.key: of[bearer[name]] for name in spelled},
        _bodies(speaking),
        echoes((ar, name.label, of[name]) for name, spellings in counted.items() for ar, _ in spellings),
    )


def _shown(facts: Iterable[Fact], bearer: Mapping[Name, Name]) -> Mapping[FactKind, list[Fact]]:
    """The facts on known names, of bearers for names; an alias is of the one bearer of its words."""
    found: dict[FactKind, set[Fact]] = defaultdict(set)
    borne = Counter(name.plain for name in set(bearer.values()))
    sole = {name.plain: name for name in set(bearer.values()) if borne[name.plain] == 1}
    for fact in facts:
        if fact.name in bearer:
            other = bearer.get(fact.other) or sole.get(fact.other.plain) if fact.other else None
            found[fact.kind].add(fact._replace(name=bearer[fact.name], other=other))
    return defaultdict(list, {kind: sorted(own, key=str) for kind, own in found.items()})


def _decided(ruled: Ruled, bearer: Mapping[Name, Name]) -> Ruled:
    """What people decided, of bearers for names."""
    found = {}
    for (one, other), judgement in ruled.items():
        a, b = sorted((bearer[one], bearer[other]))
        if a != b:
            found[a, b] = judgement
    return found


def _groups(
    names: Iterable[Name], shown: Mapping[FactKind, list[Fact]], ruled: Ruled
) -> tuple[Sequence[Sequence[Name]], Mapping[Name, set[str]]]:
    """The names of each thing, and by the first of them why they are of one."""
    known = frozenset(names)
    edges = [edge for edge in likenesses(known, shown) if (edge.a, edge.b) not in ruled]
    edges += [Edge(a, b, judgement) for (a, b), judgement in ruled.items()]
    edges += [edge for edge in told_apart_by_name(known, edges) if (edge.a, edge.b) not in ruled]
    groups = components(known, edges)
    return groups, _reasons(groups, edges)


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


def _thing(group: Sequence[Name], spelled: Spellings, reasons: Iterable[str], borne: Mapping[Name, int]) -> Thing:
    """The most frequent of its names of several words stands for it; `borne` counts the things that bear a name."""
    counts: Counter[tuple[str, str | None]] = Counter()
    labels: Counter[str] = Counter()
    for name in group:
        counts.update(spelled[name])
        labels[name.label] += sum(spelled[name].values())
    name_ar, name_en = max(counts, key=lambda name: (" " in name[0], counts[name], len(name[0]), str(name)))
    ordered = sorted(group, key=lambda name: (-labels[name.label], name.label))
    return Thing(
        id=content_id("t", *sorted(name.key if borne[name.plain] > 1 else name.plain.key for name in group)),
        label=ordered[0].label,
        name_ar=name_ar,
        name_en=name_en or next((n for _, n in sorted(counts, key=str) if n), None),
        members={},
        reason="; ".join(sorted(reasons)) or "the same name",
    )
