"""Causes by a noun: السبب X، مرده X، X هو سبب Y، Y ثمرة X."""

from collections.abc import Iterator
from types import MappingProxyType

from tawatur.arabic.pronouns import THIRD_PERSON, hosts
from tawatur.lexicon.causal_cues import CausalCue
from tawatur.reading.causes.sides import NOTHING, Passage, Sides
from tawatur.reading.subjects import Phrase

_FOR = "ل"
_REACH = 12


def by_reason(passage: Passage, cue: CausalCue, first: int, last: int) -> Iterator[Sides]:
    """The sides of the noun of reason, or of result, that stands at the tokens `first` up to `last`."""
    found = _READERS[cue.kind](passage, first, last)
    if found.cause is not None:
        for phrase, denied in passage.contrasted(found.cause, found.denied, cue.links):
            yield Sides(phrase, found.effect, denied)


def _fruit(passage: Passage, first: int, last: int) -> Sides:
    """Y ثمرة X: what stands before is the fruit of what follows."""
    cause = passage.scopes.noun(last)
    negated = passage.denied(first)
    effect = passage.scopes.before(first - negated) or passage.scopes.sentence_before(first)
    return Sides(cause, effect, negated)


def _outcome(passage: Passage, first: int, last: int) -> Sides:
    """X، والنتيجة كانت Y: what a copula or a colon brings is the outcome of what is told before."""
    _, k = _past_copula(passage, last)
    if k == last and not (first and passage.clauses.has(first - 1, "auxiliary")):
        return NOTHING
    return Sides(passage.told(first), passage.scopes.noun(k))


def _reason(passage: Passage, first: int, last: int) -> Sides:
    """X هو سبب Y where the noun is a predicate; else السبب (في Y) هو X, سبب Y أن X, Y سببه X."""
    tokens = passage.clauses.tokens
    while tokens[first].definite and last < len(tokens) and tokens[last].definite:
        last += 1
    possessed = any(pronoun in THIRD_PERSON for _, pronoun in hosts(tokens[first].stem))
    named = None if possessed else _predicate_of(passage, first)
    if named is not None:
        cause, denied = named
        return Sides(cause, _complement(passage, last) or passage.told(cause.first), denied)
    opens = tokens[first].definite and passage.clauses.start(first) == first
    if not (possessed or opens or _linked(passage, last)):
        return NOTHING
    effect, k = _explained(passage, first, last, possessed)
    denied, k = _past_copula(passage, k)
    return Sides(_predicate(passage, k, possessed), effect, denied)


def _explained(passage: Passage, first: int, last: int, possessed: bool) -> tuple[Phrase | None, int]:
    """What the noun is the reason of, and the token after that."""
    scopes = passage.scopes
    if last < len(passage.clauses.tokens) and scopes.anaphoric(last):
        return passage.told(first), last + 1
    if possessed:
        relative = first > 0 and not passage.clauses.tokens[first - 1].definite
        return (scopes.back_from(first) if relative else None) or scopes.before(first) or passage.told(first), last
    complement = _complement(passage, last)
    return (complement, complement.last) if complement is not None else (passage.told(first), last)


def _predicate(passage: Passage, k: int, possessed: bool) -> Phrase | None:
    """The cause that begins at token `k`: a noun phrase or a clause with أن; سببه على X names none."""
    clauses = passage.clauses
    cause = passage.scopes.noun(k)
    if cause is None or (possessed and clauses.has(k, "preposition")):
        return None
    clause = clauses.verb(cause.first) and not clauses.has(cause.first - 1, "complementiser")
    return None if clause else cause


def _predicate_of(passage: Passage, first: int) -> tuple[Phrase, bool] | None:
    """The phrase that هو سبب, كان سبب or a bare سبب is said of, and whether that is denied."""
    clauses, scopes = passage.clauses, passage.scopes
    if first == 0 or clauses.tokens[first].proclitics:
        return None
    before = first - 1
    copula = clauses.has(before, "pronoun") or clauses.has(before, "auxiliary")
    if not copula and clauses.tokens[first].definite:
        return None
    cause = scopes.topic(before) if copula else scopes.opening(first)
    return (cause, passage.denied(cause.first)) if cause is not None else None


def _complement(passage: Passage, last: int) -> Phrase | None:
    """What the noun is the reason of: its genitive, or what في, وراء or ل brings."""
    clauses = passage.clauses
    if last >= len(clauses.tokens):
        return None
    token = clauses.tokens[last]
    linked = clauses.has(last, "preposition") or token.proclitics == _FOR
    if linked or (clauses.opens_phrase(last) and not token.proclitics and not clauses.tokens[last - 1].definite):
        return passage.scopes.noun(last)
    return None


def _linked(passage: Passage, last: int) -> bool:
    """Whether a copula or أن stands a little after the noun and its genitive (سبب الأزمة هو، سبب ذلك أن)."""
    clauses = passage.clauses
    end = min(clauses.text.sentence_of(last - 1).last, last + _REACH)
    return any(clauses.has(k, "pronoun") or clauses.has(k, "complementiser") for k in range(last, end))


def _past_copula(passage: Passage, k: int) -> tuple[bool, int]:
    """Whether a negation stands before the predicate, and where the predicate begins."""
    clauses = passage.clauses
    denied = False
    k = max(k, clauses.parenthesis(k)) if k < len(clauses.tokens) else k
    while k < len(clauses.tokens):
        negation = clauses.has(k, "negation") and not clauses.has(k, "relative")
        copula = clauses.has(k, "pronoun") and not clauses.has(k, "complementiser")
        if not (negation or copula or clauses.has(k, "auxiliary") or clauses.tokens[k].text == ":"):
            return denied, k
        denied = denied or negation
        k += 1
    return denied, k


_READERS = MappingProxyType({"fruit": _fruit, "outcome": _outcome, "reason": _reason})
