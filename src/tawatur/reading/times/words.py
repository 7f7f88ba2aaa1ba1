"""Time words among the tokens of a text, in runs of neighbours."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tawatur.arabic.edtf import is_day
from tawatur.arabic.numerals import numeral_at
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.reading.times.tags import UNIT_TAGS, Word, time_word_index

_MARKS = {",": ",", "،": ",", "/": "/", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "ـ": "-"}
_CONJUNCTIONS = "وف"
_YEARS = range(1200, 2101)
_MONTH_DAYS = 31
_LONGEST_YEAR = 4
_SHORT_YEARS = range(_MONTH_DAYS + 1, 100)

_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})")


def runs(text: Text) -> Iterator[tuple[Word, ...]]:
    """Stretches of neighbouring time words, numbers and the marks that may stand inside an expression."""
    index, tokens = time_word_index(), text.tokens
    run: list[Word] = []
    i = 0
    while i < len(tokens):
        if run and i in text.breaks:
            yield tuple(run)
            run = []
        found = _words(index, tokens, i) or (_numeral(tokens, i, run[-1].tag) if run else [])
        if found:
            run += found
            i = found[-1].last
            continue
        if run:
            yield tuple(run)
            run = []
        i += 1
    if run:
        yield tuple(run)


def _words(index: PhraseIndex[Word], tokens: tuple[Token, ...], i: int) -> list[Word]:
    """The time word at token `i` behind its proclitics; empty where there is none."""
    token = tokens[i]
    if token.kind == "number":
        return [replace(_figures(token.norm), first=i, last=i + 1)]
    if token.kind == "mark":
        mark = _MARKS.get(token.text)
        return [Word(mark, first=i, last=i + 1)] if mark else []
    match = index.at(tokens, i)
    if match is None:
        return []
    clitics = [Word("+" if letter in _CONJUNCTIONS else "~", first=i, last=i) for letter in token.proclitics]
    return [*clitics, replace(match.value, first=i, last=match.last)]


def _numeral(tokens: tuple[Token, ...], i: int, before: str) -> list[Word]:
    """The whole number in words at token `i` behind its conjunction: a year after the word year, else a count."""
    numeral = numeral_at(tokens, i, numbers())
    if numeral is None or numeral.value.denominator != 1:
        return []
    conjunction = [Word("+", first=i, last=i)] if numeral.start > tokens[i].start else []
    tag = "y" if before == UNIT_TAGS["year"] and numeral.value in _YEARS else "k"
    return [*conjunction, Word(tag, int(numeral.value), first=i, last=numeral.last)]


def _number(number: int) -> Word:
    """A number that can be a day n, a year y or a year of two digits 8; another one is 9."""
    if 1 <= number <= _MONTH_DAYS:
        return Word("n", number)
    return Word("8" if number in _SHORT_YEARS else "y" if number in _YEARS else "9", number)


def _figures(norm: str) -> Word:
    """A number in figures: as `_number`, or clock time :, date #, day and month %, two years z."""
    if norm.isdigit():
        return _number(int(norm)) if len(norm) <= _LONGEST_YEAR else Word("9")
    if _CLOCK.fullmatch(norm):
        return Word(":")
    if match := _YEAR_LAST.fullmatch(norm):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(norm):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _TWO_YEARS.fullmatch(norm):
        first, second = int(match[1]), int(match[2])
        return Word("z" if second == first + 1 else "9", parts=(first, second))
    if (match := _DAY_MONTH.fullmatch(norm)) and is_day(None, int(match[2]), int(match[1])):
        return Word("%", parts=(int(match[2]), int(match[1])))
    return Word("9")


def _date(year: int, month: int, day: int) -> Word:
    """A date in figures; month and day change places where only that makes a date."""
    if not is_day(None, month, day):
        day, month = month, day
    return Word("#", parts=(year, month, day)) if is_day(year, month, day) else Word("9")
