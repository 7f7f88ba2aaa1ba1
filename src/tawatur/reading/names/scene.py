"""A text as the name grammar sees it: tokens, their senses, known names and quoted stretches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tawatur.arabic.spelling import spells
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.gazetteer import gazetteer
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.heads import Head
from tawatur.lexicon.names import Known
from tawatur.lexicon.names_and_places import names_and_places
from tawatur.lexicon.not_names import not_names
from tawatur.lexicon.offices import Office
from tawatur.reading.names.clitics import resplit
from tawatur.reading.names.hashtags import glued, hashtags, known_hashtags
from tawatur.reading.names.senses import Sense, sense

_HYPHENS = frozenset("-‐‑–ـ")
_LONGEST_QUOTED_NAME = 6
_RARE = 20
"""Occurrences in news up to which a given name's form is hardly another word."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`known` holds the longest known name that begins at a token; `quoted` the closing mark of a short quotation.

    `inner` are the tokens inside a known name of several words, `hashtag` those of words that underscores join, `empty`
    those of phrases that name nothing, `lands` the states (ISO codes) in which the sure places of the text lie.
    """

    text: Text
    tokens: tuple[Token, ...]
    senses: tuple[Sense, ...]
    known: Mapping[int, Known]
    quoted: Mapping[int, int]
    inner: frozenset[int]
    hashtag: frozenset[int]
    empty: frozenset[int]
    lands: frozenset[str]

    def word(self, i: int) -> bool:
        """Whether token `i` is a word that stands in the same paragraph as the one before."""
        return 0 <= i < len(self.tokens) and self.tokens[i].kind == "word" and i not in self.text.breaks

    def bare_word(self, i: int) -> bool:
        """Whether token `i` is such a word without proclitics, so that it may continue a phrase."""
        return self.word(i) and not self.tokens[i].proclitics

    def hyphenated(self, i: int) -> bool:
        """Whether token `i` is a hyphen between two words with no space around it."""
        return 0 < i < len(self.tokens) - 1 and self.tokens[i].text in _HYPHENS and glued(self.tokens, i)

    def written(self, i: int) -> str:
        """The word at the token as written, without proclitics."""
        token = self.tokens[i]
        return token.text[token.stem_start - token.start :]

    def stems(self, first: int, last: int) -> str:
        """The folded words from one token up to but not including another; only the first without its proclitics."""
        return " ".join((self.tokens[first].stem, *(token.norm for token in self.tokens[first + 1 : last])))

    def head(self, i: int) -> Head | None:
        """The head noun at the token, if it is spelled like one (وأدى is not وادي)."""
        head = self.senses[i].head
        if head is None or head.plural:
            return None
        return head if spells(self.tokens[i].text[-len(head.word) :], head.word) else None

    def office(self, i: int) -> Office | None:
        """The office that the word at the token is spelled like (الآمر is one, الأمر none)."""
        office = self.senses[i].office
        return office if office is not None and spells(self.tokens[i].text[-len(office.form) :], office.form) else None

    def given(self, i: int) -> bool:
        """Whether the word at the token is a given name; it must be spelled like one if it is frequent otherwise."""
        s = self.senses[i]
        if not s.given or s.frequent <= _RARE:
            return s.given
        form, written = self.tokens[i].stem, self.written(i)
        if s.closed:
            return written in given_names().spellings[form]
        return given_names().spelled(form, written)

    def listed(self, i: int) -> bool:
        """Whether a known name that is no ordinary word begins at the token."""
        match = self.known.get(i)
        if match is None:
            return False
        form = self.stems(match.first, match.last)
        return not all(name.needs_cue(form) for name in match.value)

    def ends_phrase(self, i: int) -> bool:
        """Whether no noun or adjective at the token goes on with what stands before it."""
        return not self.bare_word(i) or self.senses[i].closed or self.senses[i].verb or self.senses[i].temporal

    def complete(self, i: int) -> bool:
        """Whether a known name of several words begins at the token, with no nationality after it to complete it."""
        match = self.known.get(i)
        if match is None or match.last == i + 1:
            return False
        return not self.bare_word(match.last) or self.senses[match.last].nation is None

    def quotes_name(self, i: int) -> bool:
        """Whether a short quotation of nouns opens at the token, not all of them indefinite words of the language."""
        inside = range(i + 1, self.quoted.get(i, 0))
        if not inside or any(
            not self.tokens[k].is_word or self.senses[k].verb or self.senses[k].closed for k in inside
        ):
            return False
        return any(self.tokens[k].definite or self.senses[k].familiarity != "listed" or k in self.known for k in inside)


def scene(text: Text) -> Scene:
    """The scene of a text."""
    tokens = resplit(text.tokens)
    runs = hashtags(tokens)
    joined = frozenset(i for first, last in runs for i in range(first, last))
    known = {match.first: match for match in (*_known(tokens, joined), *known_hashtags(tokens, runs))}
    nothing = sense("")
    return Scene(
        text,
        tokens,
        tuple(sense(token.stem) if token.is_word else nothing for token in tokens),
        known,
        {q.first: q.last for q in text.quotations if q.closed and 1 < q.last - q.first <= _LONGEST_QUOTED_NAME + 1},
        frozenset(i for match in known.values() for i in range(match.first + 1, match.last)),
        joined,
        frozenset(_empty(tokens)),
        frozenset(_lands(known.values())),
    )


def _known(tokens: Sequence[Token], joined: frozenset[int]) -> Iterator[Known]:
    index = names_and_places()
    for token in tokens:
        if token.is_word and token.index not in joined and (match := index.at(tokens, token.index)) is not None:
            yield match


def _lands(found: Iterable[Known]) -> Iterator[str]:
    """The states of the places that are no ordinary words and lie in one state only."""
    for match in found:
        name = match.value[0]
        if name.label == "GPE" and not name.common and len(codes := lands(name.name_ar)) == 1:
            yield from codes


@lru_cache(maxsize=1 << 14)
def lands(place: str) -> frozenset[str]:
    """The states (ISO codes) in which places of that name lie."""
    return frozenset(code for location in gazetteer().named(place) for code in location.countries)


def _empty(tokens: Sequence[Token]) -> Iterator[int]:
    index = not_names()
    for token in tokens:
        if token.is_word and (match := index.at(tokens, token.index)) is not None:
            yield from range(match.first, match.last)
