"""Wordings: the content words of a stretch of text as weighted terms, so that two ways to say a thing compare.

A term is a sense of the lexicon where it knows one, else the word's skeleton. Its weight is its rarity in the counted
news (Spärck Jones, 1972), which does not change as reports arrive, so that a comparison stays what it was.
"""

from collections.abc import Container, Iterable, Mapping
from functools import cache, lru_cache
from math import log, sqrt

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


def wording(tokens: Iterable[Token], names: Container[int] = ()) -> Wording:
    """Terms of the content words with their weights; the tokens `names` (indices) are names and have no sense."""
    terms: dict[str, float] = {}
    for token in tokens:
        if token.is_word and token.bare and not stop(token.stem):
            term, weight = _term(token.bare, token.index in names)
            terms[term] = max(weight, terms.get(term, 0.0))
    return terms


def mass(terms: Wording) -> float:
    """Total weight."""
    return sum(terms.values())


def cosine(a: Wording, b: Wording) -> float:
    """Cosine of two wordings, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    dot = sum(weight * b[term] for term, weight in a.items() if term in b)
    return dot / sqrt(_square(a) * _square(b)) if dot else 0.0


def containment(a: Wording, b: Wording) -> float:
    """How much of the lighter wording's weight stands in the other, 0 to 1."""
    least = min(mass(a), mass(b))
    return sum(min(weight, b[term]) for term, weight in a.items() if term in b) / least if least else 0.0


def together(parts: Iterable[tuple[Wording, float]]) -> Wording:
    """Several wordings as one, each with a factor; of a term in several the heaviest counts."""
    terms: dict[str, float] = {}
    for part, factor in parts:
        for term, weight in part.items():
            terms[term] = max(weight * factor, terms.get(term, 0.0))
    return terms


def _square(terms: Wording) -> float:
    return sum(weight * weight for weight in terms.values())


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
