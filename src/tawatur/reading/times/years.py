"""Numbers that look like years: which of them count something, and which year a text is telling of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic import edtf
from tawatur.arabic.edtf import Value
from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import counted_nouns
from tawatur.lexicon.currencies import currencies
from tawatur.lexicon.figure_words import FigureRole, figure_words
from tawatur.lexicon.numbers import numbers
from tawatur.reading.times.tags import Word, tags, time_word_index

BARE_YEARS = re.compile(r"[bf]?y(?:(?:\+|\+?t|-)y)?")
"""Tags of one or two numbers that nothing beside them makes years."""

_NAMED = frozenset("y#z8k")
_BACKGROUND = "c"
_SINCE = 3
_PREPOSITIONS = "gcalb"
_ABOUT = "about"
_FROM = "f"
_SPREAD = 4
_EXTENT = 5
_TALLY = 3
_HUNDRED = 100
_WITH_PLURAL = range(3, 11)
_SINGULAR = ("singular",)
_PLURAL = ("plural", "doubtful")


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that an expression names; the token after it."""

    year: int
    last: int

    def at(self, token: int, text: Text) -> int | None:
        """The year, if the token stands in its sentence or in the next one."""
        here = text.sentence_of(token).first
        return self.year if text.sentence_of(max(0, here - 1)).first < self.last else None


def named_year(words: Sequence[Word], value: Value, before: NamedYear | None, text: Text) -> NamedYear | None:
    """The one year that an expression names, or goes on with after the one named `before`."""
    first, last = edtf.start(value).year, edtf.end(value).year
    if first is None or first != last or _in_background(words[0].first, text):
        return None
    named = not _NAMED.isdisjoint(tags(words)) or (before is not None and before.year == first)
    return NamedYear(first, words[-1].last) if named else None


def _in_background(first: int, text: Text) -> bool:
    """Whether `since` stands before the token: منذ 2011, منذ افتتاحه عام 2017."""
    index = time_word_index()
    found = (index.at(text.tokens, place) for place in range(max(0, first - _SINCE), first))
    return any(match is not None and match.value.tag == _BACKGROUND for match in found)


def counts(words: Sequence[Word], before: Word | None, text: Text) -> bool:
    """Whether bare numbers that could be years count something: a noun behind, or a tally or a spread before them.

    After a change, `from X to Y` counts and `between X and Y` are years.
    """
    first, last = words[0].first, words[-1].last
    if last < len(text.tokens) and _is_counted(text.tokens[last], words[-1].number):
        return True
    if before is not None and before.tag in _PREPOSITIONS:
        return before.name == _ABOUT
    if _counted_behind_of(text, last):
        return True
    tallied = _told(text, first, _TALLY, "tally")
    if _told(text, first, _SPREAD, "spread") or (tallied and words[0].tag == _FROM):
        return True
    return (tallied or _told(text, first, _EXTENT, "extent")) and not _told(text, first, _EXTENT, "change")


def _is_counted(token: Token, number: int) -> bool:
    """Whether the token is per cent, money, or an indefinite noun in the form that the number asks for.

    After 3 to 10, alone or behind hundreds, it is a plural, else a singular (Ryding 2005, ch. 15).
    """
    if token.text in "%٪" or token.norm in currencies().named:
        return True
    word = None if token.definite else counted_nouns().form(token)
    plural = number % _HUNDRED in _WITH_PLURAL
    if word is not None:
        return not word.proclitics and word.number in (_PLURAL if plural else _SINGULAR)
    if not plural or not token.is_word or token.proclitics or token.definite or numbers().get(token):
        return False
    return token.stem.endswith(SOUND_MASCULINE)


def _counted_behind_of(text: Text, index: int) -> bool:
    """Whether من and a definite plural that can be counted stand at the token: من المقاتلين."""
    if index + 1 >= len(text.tokens) or not figure_words().has(text.tokens[index].norm, "of"):
        return False
    noun = text.tokens[index + 1]
    word = counted_nouns().form(noun) if noun.definite else None
    return word is not None and word.number in _PLURAL


def _told(text: Text, index: int, reach: int, role: FigureRole) -> bool:
    """Whether one of the words before the token, in its clause, has the role."""
    for place in range(index - 1, max(-1, index - 1 - reach), -1):
        token = text.tokens[place]
        if not token.is_word:
            return False
        if figure_words().has(token.stem, role) or figure_words().has(token.bare, role):
            return True
    return False
