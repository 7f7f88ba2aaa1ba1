"""Whether two names can be of one thing: a three-valued judgement on their words, with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations

from tawatur.merging.judgement import Judgement
from tawatur.merging.kinds import (
    field_of,
    headed_by_its_kind,
    is_kind,
    is_national,
    of_one_kind,
    of_two_lands,
    part_of,
    two_bodies,
)
from tawatur.merging.names import Words, by_child, known_names
from tawatur.merging.spellings import heard
from tawatur.model import Label

_ALONE: frozenset[Label] = frozenset({"PERSON", "NORP", "EVENT"})
_LEAST_HEARD = 4
"""Letters of how a name sounds, from which it is no other name."""
_SURELY = 0.9
_NOTHING = Judgement("unsure", 0.0, "nothing in the names joins them")
_SAME = Judgement("same", 1.0, "the same name")
_ALIKE = Judgement("same", 0.8, "the names are spelled almost alike")


def comparable(a: Label, b: Label) -> bool:
    """Whether things of these labels can be one: people, peoples and happenings only with their like."""
    return a == b or (a not in _ALONE and b not in _ALONE)


def judge(a: Words, b: Words, label_a: Label, label_b: Label) -> Judgement:
    """Whether the two names are of one thing."""
    if label_a != label_b:
        return _SAME if a == b and not _homonyms(a, label_a, label_b) else _NOTHING
    if a == b:
        return _SAME
    if heard(a) == heard(b) and len("".join(heard(a))) >= _LEAST_HEARD:
        return _ALIKE
    if label_a == "PERSON":
        return _judge_people(a, b)
    return _judge_named(a, b, label_a)


def _homonyms(name: Words, a: Label, b: Label) -> bool:
    """Whether the name is of two things: a person's and another's, or those that the lexicon knows (الجزيرة)."""
    return (len(name) == 1 and a in _ALONE) or {(a, name), (b, name)} <= known_names()


def fuller(known: Iterable[tuple[Words, Label]]) -> Mapping[tuple[Words, Label], Words]:
    """The fullest of the names of one report that each shorter one can be of, where no other one is as full."""
    found: dict[tuple[Words, Label], set[Words]] = defaultdict(set)
    for (a, label_a), (b, label_b) in permutations(known, 2):
        if label_a == label_b and len(a) < len(b):
            judgement = judge(a, b, label_a, label_b)
            if judgement.score >= _SURELY or (label_a == "PERSON" and judgement.verdict == "same"):
                found[a, label_a].add(b)
    fullest = {key: max(longer, key=len) for key, longer in found.items()}
    return {key: full for key, full in fullest.items() if all(set(other) <= set(full) for other in found[key])}


def _judge_people(a: Words, b: Words) -> Judgement:
    short, long = sorted((a, b), key=len)
    if set(heard(short)) <= set(heard(long)):
        if len(short) > 1:
            return Judgement("same", 0.9, f"«{' '.join(short)}» is a part of «{' '.join(long)}»")
        return Judgement("same", 0.5, f"«{short[0]}» is a part of «{' '.join(long)}» and of no other full name")
    if heard(a)[-1] == heard(b)[-1] and len(short) > 1 and not by_child(a) and not by_child(b):
        return Judgement("different", -1.0, f"«{a[-1]}» stands behind different given names")
    return _NOTHING


def _judge_named(a: Words, b: Words, label: Label) -> Judgement:
    short, long = sorted((a, b), key=len)
    if set(short) <= set(long):
        return _judge_part(short, long, label)
    if of_one_kind(a, b):
        return Judgement("same", 0.8, f"«{a[0]}» is another word for «{b[0]}»")
    lands = None if set(a).isdisjoint(b) else of_two_lands(a, b)
    return Judgement("different", -1.0, f"«{lands[0]}» is not «{lands[1]}»") if lands else _NOTHING


def _judge_part(short: Words, long: Words, label: Label) -> Judgement:
    """Whether a name and a part of it are of one thing."""
    if field_of(long, short):
        score = 0.7 if len(short) > 1 else 0.5
        return Judgement("same", score, f"«{' '.join(short)}» is what «{' '.join(long)}» is for")
    if _two_kinds(short, long) or part_of(long, short):
        return _NOTHING
    if all(is_kind(word) or is_national(word) for word in long if word not in short):
        return Judgement("same", 0.9, f"«{' '.join(long)}» adds only what kind of thing it is")
    if label in ("ORG", "FAC") and short[0] == long[0] and not two_bodies(short, long):
        score = 0.7 if len(short) > 1 else 0.4
        return Judgement("same", score, f"«{' '.join(short)}» is the beginning of «{' '.join(long)}» alone")
    return _NOTHING


def _two_kinds(short: Words, long: Words) -> bool:
    """Whether the names begin with two kinds of things, of which the one does not say what the other says already."""
    first = short[0] != long[0] and is_kind(short[0]) and is_kind(long[0])
    return first and not headed_by_its_kind(long, short)
