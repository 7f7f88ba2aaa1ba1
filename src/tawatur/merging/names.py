"""The words of a name that tell it from others."""

from functools import cache, lru_cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.name_particles import name_particles
from tawatur.lexicon.names import read_names
from tawatur.lexicon.offices import offices
from tawatur.lexicon.table import DATA
from tawatur.model import Label

Words = tuple[str, ...]

_ARTICLE, _FOR_THE = "ال", "لل"
_FATHER = "ابو"
_FATHER_STEM = "اب"
_TITLES = frozenset({"rank", "honorific", "office", "profession"})


@lru_cache(maxsize=1 << 16)
def words(name: str, label: Label) -> Words:
    """The folded words of a name that tell it from others: without titles and articles."""
    folded = _canonical().get((label, fold(name)), fold(name)).replace('"', " ").replace("«", " ").replace("»", " ")
    parts = [bare(word) for word in folded.split()]
    return _person(parts) if label == "PERSON" else _named(parts)


def _person(parts: list[str]) -> Words:
    """Particles are joined to what follows, so that أبو زهراء is one word and خالد بن وليد has the two names."""
    roles = name_particles()
    kept: list[str] = []
    prefix = ""
    for part in map(_unglued, parts):
        role = roles.get(part, frozenset())
        if "prefix" in role:
            prefix = _FATHER if part[:2] == _FATHER_STEM else part
        elif "suffix" in role and kept:
            kept[-1] += part
        elif "link" not in role:
            kept.append(prefix + part)
            prefix = ""
    return tuple([part for part in kept if not _is_title(part)] or kept or parts)


def _is_title(part: str) -> bool:
    """Whether the word, which has lost its article, is a title, with it or without (المشير)."""
    office = offices().get(part) or offices().get(_ARTICLE + part)
    return office is not None and office.role in _TITLES


def _unglued(part: str) -> str:
    """The word without the article of what is glued to a particle (عبدالرحيم is عبد الرحيم), as `bare` leaves it."""
    first, article, second = part.partition(_ARTICLE)
    return first + bare(article + second) if "prefix" in name_particles().get(first, ()) else part


def _named(parts: list[str]) -> Words:
    """Without what agencies add behind the name (للأنباء), and the preposition of what a body is for (للأرصاد)."""
    fields = [(part, part.removeprefix(_FOR_THE)) for part in parts]
    return tuple(field for part, field in fields if field == part or not announces(field, "press"))


def by_child(name: Words) -> bool:
    """Whether the name begins with a kunya (أبو زهراء), which stands beside any given name."""
    return name[0].startswith(_FATHER)


def bare(word: str) -> str:
    """A folded word without the article."""
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 4 else word


@cache
def known_names() -> frozenset[tuple[Label, Words]]:
    """The labels and words of the names that the lexicon knows."""
    return frozenset((label, words(name, label)) for label, name in {(k[0], v) for k, v in _canonical().items()})


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
