"""Wordings: the content words of a stretch of text as weighted terms, so that two ways to say a thing compare.

A term is a sense of the lexicon where it knows one, else the word's skeleton. Its weight is its rarity in the counted
news (Spärck Jones, 1972), which does not change as reports arrive, so that a comparison stays what it was.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import fsum, hypot, log
from typing import NamedTuple

from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import cues
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.senses import senses
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.skeletons import skeleton, without_suffix

Wording = Mapping[str, float]

_COMMONEST = 60_000.0
"""More than any word's count in the vocabulary."""
_LIGHTEST = 0.5
_IMPERFECT = "يت"
_FROM_BONES = "*"
_TELLING = 4
"""Letters from which on a skeleton is nearly always of one sense."""


class Content(NamedTuple):
    """A content word without clitics and article, its term and the weight of that."""

    word: str
    term: str
    weight: float


def wording(tokens: Iterable[Token]) -> Wording:
    """Terms of the content words with their weights."""
    return heaviest(found for token in tokens if (found := content(token)))


def content(token: Token, name: bool = False) -> Content | None:
    """The token as a content word, None where it is none; a `name` has no sense."""
    bare = token.bare if token.is_word else ""
    return Content(bare, *_term(bare, name)) if bare and not stop(token.stem) else None


def heaviest(contents: Iterable[Content]) -> Wording:
    """The terms of the words; of a term in several the heaviest counts."""
    terms: dict[str, float] = {}
    for _, term, weight in contents:
        if weight > terms.get(term, 0.0):
            terms[term] = weight
    return terms


def mass(terms: Wording) -> float:
    """Total weight."""
    return sum(terms.values())


def cosine(a: Wording, b: Wording) -> float:
    """Cosine of two wordings, 0 to 1."""
    shared = a.keys() & b.keys()
    return fsum(a[term] * b[term] for term in shared) / (hypot(*a.values()) * hypot(*b.values())) if shared else 0.0


def containment(a: Wording, b: Wording) -> float:
    """How much of the lighter wording's weight stands in the other, 0 to 1."""
    shared = a.keys() & b.keys()
    return fsum(min(a[term], b[term]) for term in shared) / min(mass(a), mass(b)) if shared else 0.0


def together(parts: Iterable[tuple[Wording, float]]) -> Wording:
    """Several wordings as one, each with a factor; of a term in several the heaviest counts."""
    terms: dict[str, float] = {}
    for part, factor in parts:
        for term, weight in part.items():
            terms[term] = max(weight * factor, terms.get(term, 0.0))
    return terms


@lru_cache(maxsize=1 << 16)
def _term(word: str, name: bool) -> tuple[str, float]:
    bones = skeleton(word)
    forms = () if name else (*_forms(word), _FROM_BONES + bones)
    return next((sense for form in forms if (sense := _senses().get(form))), bones), rarity(word)


def rarity(word: str) -> float:
    """Weight of a folded word without clitics and article."""
    words = vocabulary()
    return max(log(_COMMONEST / (5 + words.count(word) + words.count("ال" + word))), _LIGHTEST)


def _forms(word: str) -> tuple[str, ...]:
    """The word, it without ending, and it without ending and sign of the imperfect."""
    light = without_suffix(word)
    return (word, light, light[1:]) if light[0] in _IMPERFECT and len(light) > 3 else (word, light)


@cache
def _senses() -> dict[str, str]:
    """Senses by the forms of their words; the word itself goes before a form of another."""
    known = senses()
    found = dict(known)
    for word, sense in known.items():
        found.setdefault(without_suffix(word), sense)
        if len(bones := skeleton(word)) >= _TELLING:
            found.setdefault(_FROM_BONES + bones, sense)
    return found


@lru_cache(maxsize=1 << 16)
def stop(stem: str) -> bool:
    """Whether the word says nothing of what happened: closed-class words and strong reporting verbs."""
    return stem in function_words().roles or any(
        form.verb.strength == "strong" and form.kind == "verb" for form in cues().forms(stem)
    )
