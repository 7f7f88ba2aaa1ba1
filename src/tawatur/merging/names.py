"""Whether two names can be of one thing: a three-valued judgement on their words, with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import permutations

from tawatur.arabic.normal import fold
from tawatur.lexicon.heads import heads
from tawatur.lexicon.name_particles import name_particles
from tawatur.lexicon.names import read_names
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.offices import offices
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.lexicon.table import DATA
from tawatur.merging.judgement import Judgement
from tawatur.merging.skeletons import skeleton
from tawatur.model import Label

Words = tuple[str, ...]

_ARTICLE = "ال"
_FATHER = "ابو"
_FATHER_STEM = "اب"
_ALONE: frozenset[Label] = frozenset({"PERSON", "NORP", "EVENT"})
_LEAST_ALIKE = 4
_TITLES = frozenset({"rank", "honorific", "office", "profession"})
_SURELY = 0.9
_NOTHING = Judgement("unsure", 0.0, "nothing in the names joins them")


def comparable(a: Label, b: Label) -> bool:
    """Whether things of these labels can be one: people, peoples and happenings only with their like."""
    return a == b or (a not in _ALONE and b not in _ALONE)


@lru_cache(maxsize=1 << 16)
def words(name: str, label: Label) -> Words:
    """The folded words of a name that tell it from others: without titles and articles."""
    folded = _canonical().get((label, fold(name)), fold(name)).replace('"', " ").replace("«", " ").replace("»", " ")
    parts = [bare(word) for word in folded.split()]
    return _person(parts) if label == "PERSON" else _named(parts)


def judge(a: Words, b: Words, label_a: Label, label_b: Label) -> Judgement:
    """Whether the two names are of one thing."""
    if a == b and (label_a == label_b or len(a) > 1 or label_a not in _ALONE):
        return Judgement("same", 1.0, "the same name")
    if label_a != label_b:
        return _NOTHING
    if label_a == "PERSON":
        return _judge_people(a, b)
    return _judge_named(a, b, label_a)


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
    if set(short) <= set(long):
        if len(short) > 1:
            return Judgement("same", 0.9, f"«{' '.join(short)}» is a part of «{' '.join(long)}»")
        return Judgement("same", 0.5, f"«{short[0]}» is a part of «{' '.join(long)}» and of no other full name")
    if len(a) == len(b) and all(_alike(x, y) for x, y in zip(a, b, strict=True)):
        return Judgement("same", 0.8, "the names are spelled almost alike")
    if a[-1] == b[-1] and len(short) > 1 and not by_child(a) and not by_child(b):
        return Judgement("different", -1.0, f"«{a[-1]}» stands behind different given names")
    return _NOTHING


def _judge_named(a: Words, b: Words, label: Label) -> Judgement:
    short, long = sorted((a, b), key=len)
    more = [word for word in long if word not in short]
    if short[0] != long[0] and _kind(short[0]) and _kind(long[0]) and not _headed_by_its_kind(long, short):
        return _NOTHING
    if set(short) <= set(long):
        if all(_general(word) for word in more):
            return Judgement("same", 0.9, f"«{' '.join(long)}» adds only what kind of thing it is")
        if label in ("ORG", "FAC") and short[0] == long[0]:
            score = 0.7 if len(short) > 1 else 0.4
            return Judgement("same", score, f"«{' '.join(short)}» is the beginning of «{' '.join(long)}» alone")
        return _NOTHING
    less = [word for word in short if word not in long]
    if more and less and any(map(_national, more)) and any(map(_national, less)):
        return Judgement("different", -1.0, f"«{more[0]}» is not «{less[0]}»")
    if len(a) == len(b) and all(_alike(x, y) for x, y in zip(a, b, strict=True)):
        return Judgement("same", 0.8, "the names are spelled almost alike")
    return _NOTHING


def _headed_by_its_kind(long: Words, short: Words) -> bool:
    """Whether the longer name puts before the shorter one what that says already (وزارة الخارجية، الخارجية)."""
    first, second = heads().get(long[0]), heads().get(short[0])
    return long[1:] == short and first is not None and second is not None and first.kind == second.kind


def _person(parts: list[str]) -> Words:
    """Particles are joined to what follows, so that أبو زهراء is one word and خالد بن وليد has the two names."""
    roles = name_particles()
    kept: list[str] = []
    prefix = ""
    for part in parts:
        role = roles.get(part, frozenset())
        if "prefix" in role:
            prefix = _FATHER if part[:2] == _FATHER_STEM else part
        elif "suffix" in role and kept:
            kept[-1] += part
        elif "link" not in role:
            kept.append(prefix + part)
            prefix = ""
    named = [part for part in kept if (office := offices().get(part)) is None or office.role not in _TITLES]
    return tuple(named or kept or parts)


def _named(parts: list[str]) -> Words:
    """Without what agencies add behind the name (للأنباء)."""
    return tuple([part for part in parts if not part.startswith("لل")] or parts)


def by_child(name: Words) -> bool:
    """Whether the name begins with a kunya (أبو زهراء), which stands beside any given name."""
    return name[0].startswith(_FATHER)


def bare(word: str) -> str:
    """A folded word without the article."""
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 4 else word


def telling(name: Words) -> Words:
    """The words of a name that do not only say of what kind a thing is; all of them where none else is there."""
    return tuple(word for word in name if not _kind(word)) or name


def _general(word: str) -> bool:
    """A word that says of what kind or country a thing is, and is no name itself."""
    return _kind(word) or _national(word)


def _kind(word: str) -> bool:
    """A word that begins a name and says what kind of thing it is."""
    return word in heads() or word in outlet_words()


def _national(word: str) -> bool:
    return word in nationalities().adjectives


def _alike(a: str, b: str) -> bool:
    """Whether two spellings differ in vowels at most."""
    return a == b or (min(len(a), len(b)) >= _LEAST_ALIKE and skeleton(a) == skeleton(b))


@cache
def _canonical() -> dict[tuple[Label, str], str]:
    """The folded canonical name of each spelling that the lexicon knows for one thing of a label only."""
    found: dict[tuple[Label, str], str] = {}
    several: set[tuple[Label, str]] = set()
    for name in read_names(sorted((DATA / "names").glob("*.tsv"))):
        for form in map(fold, name.forms):
            if found.setdefault((name.label, form), fold(name.name_ar)) != fold(name.name_ar):
                several.add((name.label, form))
    return {key: name for key, name in found.items() if key not in several}
