"""Polarity: whether a clause says that something is not so, and whether it dismisses what others told."""

from collections.abc import Iterator, Sequence

from tawatur.arabic.tokens import Token
from tawatur.lexicon.denials import PhraseKind, denials
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.phrases import Match
from tawatur.model import Event

_OPENING = 3
"""Among so many words at its beginning a negator negates the whole clause."""


def dismissing(tokens: Sequence[Token]) -> frozenset[int]:
    """Indices of the tokens that dismiss what was told (عار عن الصحة، كلام بلا دليل)."""
    found = (match for match in _phrases(tokens) if match.value == "dismissal")
    return frozenset(tokens[n].index for match in found for n in range(match.first, match.last))


def telling(tokens: Sequence[Token], dismissing: frozenset[int]) -> list[Token]:
    """The tokens of a denial that may say what it denies, without those that only say that something was told."""
    told = denials().words["told"]
    return [token for token in tokens if token.index not in dismissing and token.stem not in told]


def negated(tokens: Sequence[Token], events: Sequence[Event], figured: bool) -> bool:
    """Whether the clause says that something did not happen; a number that was not reached is no such thing."""
    if any(event.negated for event in events):
        return True
    if figured:
        return False
    return _opens(tokens) or _without(tokens) or (not events and _denies_a_verb(tokens))


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether a negator stands among its first words, and nothing takes it back."""
    roles, words = function_words(), denials().words
    said = [token.stem for token in tokens if token.is_word and not roles.has(token.stem, "complementiser")]
    pairs = zip(said[:_OPENING], [*said[1:], ""], strict=False)
    negates = any(word in words["negator"] and behind not in words["spared"] for word, behind in pairs)
    return negates and words["only"].isdisjoint(said)


def _without(tokens: Sequence[Token]) -> bool:
    return any(match.value == "without" for match in _phrases(tokens))


def _denies_a_verb(tokens: Sequence[Token]) -> bool:
    roles = (function_words().roles.get(token.stem, frozenset()) for token in tokens)
    return any({"before_verb", "negation"} <= role for role in roles)


def _phrases(tokens: Sequence[Token]) -> Iterator[Match[PhraseKind]]:
    return (match for n in range(len(tokens)) if (match := denials().phrases.at(tokens, n)) is not None)
