"""Terms: what the content words of a text count as, and how much.

A term is a sense of the lexicon where it knows one, else the word's skeleton. Its weight is its rarity in the counted
news (Spärck Jones, 1972), which does not change as reports arrive, so that a comparison stays what it was.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from tawatur.arabic.pronouns import clear_hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import cues
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.senses import senses
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.skeletons import skeleton

_COMMONEST = 60_000.0
"""More than any word's count in the vocabulary."""
_LIGHTEST = 0.5
_NEAR = (1, 2, 3, -1, -2)
"""How far off, in content words, one may stand that decides on a word's sense; the first of these that does."""
_FEMININE = "ه"
_ENDINGS = (
    *(("ات", _FEMININE), ("ات", ""), ("تان", _FEMININE), ("تين", _FEMININE), ("ين", ""), ("ون", ""), ("ان", "")),
    *(("يه", ""), ("ا", ""), ("و", ""), ("ي", ""), ("ه", "")),
)
"""What a folded noun may end in by number, gender, case and relation, and what stands there without it."""


class Content(NamedTuple):
    """A content word without clitics and article, its term and the weight of that."""

    word: str
    term: str
    weight: float


def contents(tokens: Iterable[Token], named: Container[int] = ()) -> Mapping[int, Content]:
    """The content words among the tokens by the tokens' indices; those of names (`named`) have no sense."""
    words = [(token.index, token.bare) for token in tokens if token.is_word and token.bare and not stop(token.stem)]
    found = [_content(word, index in named) for index, word in words]
    return {
        index: content._replace(term=sense) if index not in named and (sense := _beside(found, place)) else content
        for place, ((index, _), content) in enumerate(zip(words, found, strict=True))
    }


def _beside(found: Sequence[Content], place: int) -> str | None:
    """The sense that the word has beside one of those around it."""
    choices = _choices(found[place].word)
    if not choices:
        return None
    around = (found[n].term for step in _NEAR if 0 <= (n := place + step) < len(found))
    return next((choices[term] for term in around if term in choices), None)


@lru_cache(maxsize=1 << 16)
def _choices(word: str) -> Mapping[str, str]:
    """The senses that the word has, by the term that stands beside it."""
    known = senses().choices
    found = next((known[form] for form in _forms(word) if form in known), ())
    return {_content(other, False).term: choice.sense for choice in reversed(found) for other in choice.beside}


@lru_cache(maxsize=1 << 16)
def _content(word: str, name: bool) -> Content:
    alone = senses().alone
    sense = None if name else next((alone[form] for form in _forms(word) if form in alone), None)
    return Content(word, sense or skeleton(word), rarity(word))


def _forms(word: str) -> Iterator[str]:
    """The word, it without its pronoun, and the nouns that these are without an ending."""
    stems = (word, *(host for host, _ in reversed(clear_hosts(word))))
    yield from stems
    nouns = senses().nouns
    for stem in stems:
        for ending, left in _ENDINGS:
            noun = stem[: -len(ending)] + left
            if stem.endswith(ending) and noun in nouns and noun.endswith(_FEMININE) == bool(left):
                yield noun


def rarity(word: str) -> float:
    """Weight of a folded word without clitics and article."""
    words = vocabulary()
    return max(log(_COMMONEST / (5 + words.count(word) + words.count("ال" + word))), _LIGHTEST)


@lru_cache(maxsize=1 << 16)
def stop(stem: str) -> bool:
    """Whether the word says nothing of what happened: closed-class words and strong reporting verbs."""
    return stem in function_words().roles or any(
        form.verb.strength == "strong" and form.kind == "verb" for form in cues().forms(stem)
    )
