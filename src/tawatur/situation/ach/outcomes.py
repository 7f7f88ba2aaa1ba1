"""Which explanations are of one event: by its words, or by the kind of outcome that they name."""

from collections.abc import Iterable, Mapping
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.outcomes import outcomes
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.wording import Wording, wording
from tawatur.model.explanation import Explanation


def of_event(explanations: Iterable[Explanation], event: str) -> tuple[Explanation, ...]:
    """Those whose effect is called by the words, or is an outcome of the same kind as the words name."""
    asked, kinds = fold(event), _kinds(event)
    return tuple(each for each in explanations if any(_is(text, asked, kinds) for text in _effects(each)))


def terms(text: str) -> Wording:
    """The content words of a stretch of text."""
    return wording(_tokens(text))


def _is(text: str, asked: str, kinds: frozenset[str]) -> bool:
    return asked in fold(text) or not kinds.isdisjoint(_kinds(text))


def _effects(explanation: Explanation) -> set[str]:
    return {voice.effect.text for account in explanation.accounts for voice in account.voices}


def _kinds(text: str) -> frozenset[str]:
    """The kinds of outcome that a text names."""
    tokens, (words, phrases) = _tokens(text), _known()
    found = (phrases.at(tokens, index) for index in range(len(tokens)))
    return frozenset({*(words[term] for term in wording(tokens) if term in words), *(m.value for m in found if m)})


def _tokens(text: str) -> tuple[Token, ...]:
    return tokenise(text, vocabulary())


@cache
def _known() -> tuple[Mapping[str, str], PhraseIndex[str]]:
    """Kinds by the term of a single word, and by phrase."""
    listed = [(word, kind) for kind, words in outcomes().items() for word in words]
    single = {term: kind for word, kind in listed if " " not in word for term in terms(word)}
    return single, PhraseIndex((word, kind) for word, kind in listed if " " in word)
