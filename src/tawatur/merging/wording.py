"""Wordings: the content words of a stretch of text as weighted terms, so that two ways to say a thing compare."""

from collections.abc import Iterable, Mapping
from math import fsum, hypot

from tawatur.arabic.tokens import Token
from tawatur.merging.terms import Content, contents

Wording = Mapping[str, float]


def wording(tokens: Iterable[Token]) -> Wording:
    """Terms of the content words with their weights."""
    return heaviest(contents(tokens).values())


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
