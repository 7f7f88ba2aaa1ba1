"""A text as the name grammar sees it: tokens, their senses, known names and quoted stretches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tawatur.arabic.spelling import spells
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.heads import Head
from tawatur.lexicon.names import Name, names
from tawatur.lexicon.not_names import not_names
from tawatur.lexicon.offices import Office
from tawatur.lexicon.phrases import Match
from tawatur.reading.names.clitics import resplit
from tawatur.reading.names.senses import Sense, sense

_HYPHENS = frozenset("-‐‑–ـ")
_UNDERSCORE = "_"
_LONGEST_QUOTED_NAME = 6

Known = Match[tuple[Name, ...]]


@dataclass(frozen=True, slots=True)
class Scene:
    """`known` holds the longest known name that begins at a token; `quoted` the closing mark of a short quotation.

    `tagged` are the tokens of words that underscores join (#عين_الأسد), `empty` those of phrases that name nothing,
    `inner` those inside a known name of several words.
    """

    text: Text
    tokens: tuple[Token, ...]
    senses: tuple[Sense, ...]
    known: Mapping[int, Known]
    quoted: Mapping[int, int]
    tagged: frozenset[int]
    empty: frozenset[int]
    inner: frozenset[int]

    def word(self, i: int) -> bool:
        """Whether token `i` is a word that stands in the same paragraph as the one before."""
        return 0 <= i < len(self.tokens) and self.tokens[i].kind == "word" and i not in self.text.breaks

    def bare_word(self, i: int) -> bool:
        """Whether token `i` is such a word without proclitics, so that it may continue a phrase."""
        return self.word(i) and not self.tokens[i].proclitics

    def carries_lam(self, i: int) -> bool:
        """Whether a word that was not split begins with the preposition ل all the same (لمكافحة، للاجئين)."""
        norm = self.tokens[i].norm
        return norm.startswith("لل") or (norm.startswith("ل") and sense(norm[1:]).familiarity == "listed")

    def hyphenated(self, i: int) -> bool:
        """Whether token `i` is a hyphen between two words with no space around it."""
        return self.tokens[i].text in _HYPHENS and _glued(self.tokens, i) if 0 < i < len(self.tokens) - 1 else False

    def quotes_name(self, i: int) -> bool:
        """Whether a short quotation of nouns opens at the token, not all of them indefinite words of the language."""
        inside = range(i + 1, self.quoted.get(i, 0))
        if not inside or any(not self.tokens[k].is_word or self.senses[k].verb or self.senses[k].closed for k in inside):
            return False
        return any(self.tokens[k].definite or self.senses[k].familiarity != "listed" or k in self.known for k in inside)

    def head(self, i: int) -> Head | None:
        """The head noun at the token, if it is spelled like one (وأدى is not وادي)."""
        head = self.senses[i].head
        if head is None or head.plural:
            return None
        return head if spells(self.tokens[i].text[-len(head.word) :], head.word) else None

    def given(self, i: int) -> bool:
        """Whether the word at the token is spelled like a given name."""
        if not self.senses[i].given:
            return False
        written = self.written(i)
        if self.senses[i].closed:
            return written in given_names().spellings[self.tokens[i].stem]
        return given_names().spelled(self.tokens[i].stem, written)

    def written(self, i: int) -> str:
        """The word at the token as written, without proclitics."""
        token = self.tokens[i]
        return token.text[token.stem_start - token.start :]

    def office(self, i: int) -> Office | None:
        """The office that the word at the token is spelled like (الآمر is one, الأمر none)."""
        office = self.senses[i].office
        return office if office is not None and spells(self.tokens[i].text[-len(office.form) :], office.form) else None

    def listed(self, i: int) -> bool:
        """Whether a known name that is no ordinary word begins at the token."""
        match = self.known.get(i)
        return match is not None and not all(name.needs_cue(self.form(match)) for name in match.value)

    def complete(self, i: int) -> bool:
        """Whether a known name of several words begins at the token that no nationality completes (وزارة الدفاع السورية)."""
        match = self.known.get(i)
        if match is None or match.last == i + 1:
            return False
        return not self.bare_word(match.last) or self.senses[match.last].nation is None

    def form(self, match: Known) -> str:
        """The folded words of a known name as they stand, without proclitics."""
        return self.stems(match.first, match.last)

    def stems(self, first: int, last: int) -> str:
        """The folded words from one token up to but not including another; only the first without its proclitics."""
        return " ".join((self.tokens[first].stem, *(token.norm for token in self.tokens[first + 1 : last])))


def _glued(tokens: tuple[Token, ...], i: int) -> bool:
    before, mark, after = tokens[i - 1 : i + 2]
    return before.is_word and after.is_word and before.end == mark.start and mark.end == after.start


def scene(text: Text) -> Scene:
    """The scene of a text."""
    tokens = resplit(text.tokens)
    nothing = sense("")
    tags = tuple(_tags(tokens))
    tagged = frozenset(i for first, last in tags for i in range(first, last))
    known = {match.first: match for match in (*_known(tokens, tagged), *_known_tags(tokens, tags))}
    return Scene(
        text,
        tokens,
        tuple(sense(token.stem) if token.is_word else nothing for token in tokens),
        known,
        {q.first: q.last for q in text.quotations if q.closed and 1 < q.last - q.first <= _LONGEST_QUOTED_NAME + 1},
        tagged,
        frozenset(_empty(tokens)),
        frozenset(i for match in known.values() for i in range(match.first + 1, match.last)),
    )


def _tags(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """First and last token of each run of words that underscores join."""
    first = last = -1
    for i in range(1, len(tokens) - 1):
        if tokens[i].text != _UNDERSCORE or not _glued(tokens, i):
            continue
        if i - 1 != last - 1 or first < 0:
            if first >= 0:
                yield first, last
            first = i - 1
        last = i + 2
    if first >= 0:
        yield first, last


def _known(tokens: tuple[Token, ...], tagged: frozenset[int]) -> Iterator[Known]:
    index = names()
    for token in tokens:
        if token.is_word and token.index not in tagged and (match := index.at(tokens, token.index)) is not None:
            yield match


def _known_tags(tokens: tuple[Token, ...], tags: tuple[tuple[int, int], ...]) -> Iterator[Known]:
    for first, last in tags:
        words = tuple(tokens[i] for i in range(first, last) if tokens[i].is_word)
        match = names().at(words, 0)
        if match is not None and match.last == len(words):
            yield Match(first, last, match.value)


def _empty(tokens: tuple[Token, ...]) -> Iterator[int]:
    index = not_names()
    for token in tokens:
        if token.is_word and (match := index.at(tokens, token.index)) is not None:
            yield from range(match.first, match.last)
