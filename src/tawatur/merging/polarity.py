"""Polarity: whether a clause says that something is not so or dismisses what others told; which way outcomes went."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from tawatur.arabic.pronouns import clear_hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.denials import PhraseKind, denials
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.opposites import Poles, opposites
from tawatur.lexicon.opposites import Side as Told
from tawatur.lexicon.phrases import Match
from tawatur.lexicon.verb_forms import verb_forms, verb_host
from tawatur.model import Event

Side = Literal["done", "undone"]
"""Which way an outcome went."""
_OTHER: Mapping[Side, Side] = MappingProxyType({"done": "undone", "undone": "done"})

_OPENING = 3
"""Among so many words at its beginning a negator negates the whole clause."""


def dismissing(tokens: Sequence[Token]) -> frozenset[int]:
    """Indices of the tokens that dismiss what was told (عار عن الصحة، كلام بلا دليل)."""
    found = (match for match in _phrases(tokens) if match.value == "dismissal")
    return frozenset(tokens[n].index for match in found for n in range(match.first, match.last))


def telling(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a denial that may say what it denies, without those that only say that something was told."""
    told, spared = denials().words["told"], dismissing(tokens)
    return [token for token in tokens if token.index not in spared and told.isdisjoint((token.stem, token.bare))]


def negated(tokens: Sequence[Token], events: Sequence[Event], figured: bool) -> bool:
    """Whether the clause says that something did not happen; a number that was not reached is no such thing."""
    if events and all(event.negated for event in events):
        return True
    return not figured and (_opens(tokens) or (not events and _denies_a_verb(tokens)))


def sides(tokens: Sequence[Token], negated: bool) -> Mapping[str, Side]:
    """Which way each outcome went that the clause tells of; an outcome that went both ways is left out."""
    told: dict[str, set[Told]] = defaultdict(set)
    n = 0
    while n < len(tokens):
        last, poles = _poles(tokens, n)
        for outcome, side in poles:
            told[outcome].add(side)
        n = last
    found = ((outcome, _side(told[outcome])) for outcome in sorted(told))
    return {outcome: _OTHER[side] if negated else side for outcome, side in found if side}


def _side(told: set[Told]) -> Side | None:
    if "over" in told:
        return "undone"
    found = [side for side in _OTHER if side in told]
    return found[0] if len(found) == 1 else None


def _poles(tokens: Sequence[Token], n: int) -> tuple[int, Poles]:
    """The poles of the phrase or word at a token, which may carry a pronoun, and where the next one begins."""
    found = opposites().phrases.at(tokens, n)
    if found is not None:
        return found.last, found.value
    words = opposites().words
    return n + 1, next((words[host] for host, _ in clear_hosts(tokens[n].stem) if host in words), ())


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether a negator stands among its first words, and nothing takes it back."""
    roles, words = function_words(), denials().words
    said = [token.stem for token in tokens if token.is_word and not roles.has(token.stem, "complementiser")]
    pairs = zip(said[:_OPENING], [*said[1:], ""], strict=False)
    negates = any(word in words["negator"] and behind not in words["spared"] for word, behind in pairs)
    return negates and words["only"].isdisjoint(said)


def lacking(tokens: Sequence[Token]) -> bool:
    """Whether the clause says that something is not there."""
    return any(match.value == "without" for match in _phrases(tokens))


def negating(tokens: Sequence[Token]) -> bool:
    """Whether a negator stands anywhere in the clause."""
    forms, words = function_words(), denials().words
    roles = (forms.roles.get(token.stem, frozenset()) for token in tokens)
    return any({"before_verb", "negation"} <= own for own in roles) or any(t.stem in words["negator"] for t in tokens)


def _denies_a_verb(tokens: Sequence[Token]) -> bool:
    """Whether the first verb is denied."""
    forms, words = function_words(), denials().words
    for token, behind in zip(tokens, [*tokens[1:], None], strict=True):
        if {"before_verb", "negation"} <= forms.roles.get(token.stem, frozenset()):
            return behind is None or behind.stem not in words["spared"]
        if verb_host(token.stem) is not None and token.stem not in verb_forms().bare:
            return False
    return False


def _phrases(tokens: Sequence[Token]) -> Iterator[Match[PhraseKind]]:
    return (match for n in range(len(tokens)) if (match := denials().phrases.at(tokens, n)) is not None)
