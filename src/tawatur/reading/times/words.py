"""Time words among the tokens: each gets a one-letter tag, so that the grammar can be regular expressions over tags."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tawatur.arabic.edtf import is_day
from tawatur.arabic.numerals import numeral_at
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.feasts import feasts
from tawatur.lexicon.months import gregorian_months, hijri_months
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.ordinals import ordinals
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.time_words import time_words
from tawatur.lexicon.weekdays import weekdays

TAGS = {
    "relative_day": "R",
    "now": "N",
    "anaphor": "A",
    "day_part": "P",
    "day_adverb": "Q",
    "dual": "V",
    "pair": "d",
    "plural": "Z",
    "modifier": "m",
    "edge": "E",
    "season": "S",
    "decade": "X",
    "age": "v",
    "ago": "a",
    "later": "l",
    "since": "c",
    "from": "f",
    "from_it": "r",
    "until": "t",
    "between": "b",
    "within": "g",
    "conjunction": "+",
    "clock": "T",
    "minutes": "x",
    "corresponding": "=",
}
"""Tag of each kind of time word whose tag does not depend on its value."""

UNIT_TAGS = {
    "day": "D",
    "week": "K",
    "month": "L",
    "year": "Y",
    "decade": "J",
    "century": "G",
    "weekend": "w",
    "quarter": "q",
    "half": "h",
    "period": "p",
    "sporting_season": "s",
    "hour": "u",
}
_DEMONSTRATIVE_TAGS = {"near": "i", "far": "j"}
_ERA_TAGS = {"gregorian": "e", "hijri": "I"}
_USE_TAGS = {"day": "O", "hour": "o"}
_MARKS = {",": ",", "،": ",", "/": "/", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "ـ": "-"}
_CONJUNCTIONS = "وف"
_YEARS = range(1200, 2101)
_MONTH_DAYS = 31
_SHORT_YEARS = range(_MONTH_DAYS + 1, 100)

_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})")


@dataclass(frozen=True, slots=True)
class Word:
    """A time word: its tag, what it means, and tokens `first` up to but not including `last`.

    `number` is a count, ordinal, month, weekday, year or offset; `name` a unit, modifier, edge or what else the kind of
    word needs; `parts` the parts of a date.
    """

    tag: str
    number: int = 0
    name: str = ""
    parts: tuple[int, ...] = ()
    first: int = 0
    last: int = 0


@cache
def _index() -> PhraseIndex[Word]:
    entries: list[tuple[str, Word]] = []
    entries += [(month.name, Word("M", month.number, month.needs)) for month in gregorian_months()]
    entries += [(month.name, Word("H", month.number, month.needs)) for month in hijri_months()]
    entries += [(name, Word("W", number)) for name, number in weekdays().items()]
    for feast in feasts():
        entries.append((feast.name, Word("F", name="hijri" if feast.hijri else "", parts=(feast.month, feast.day))))
    entries += [(word.word, _time_word(word.kind, word.value)) for word in time_words()]
    entries += [(ordinal.word, Word(_USE_TAGS[ordinal.use], ordinal.value)) for ordinal in ordinals()]
    return PhraseIndex(entries)


def _time_word(kind: str, value: str) -> Word:
    match kind:
        case "unit":
            return Word(UNIT_TAGS[value], name=value)
        case "demonstrative":
            return Word(_DEMONSTRATIVE_TAGS[value])
        case "era":
            return Word(_ERA_TAGS[value])
        case "relative_day" | "decade":
            return Word(TAGS[kind], int(value))
        case "relative_noun":
            return Word(TAGS["relative_day"], int(value), "noun")
        case "season":
            first, last = value.split("-")
            return Word(TAGS[kind], parts=(int(first), int(last)))
        case _:
            return Word(TAGS[kind], name=value)


def runs(text: Text) -> Iterator[tuple[Word, ...]]:
    """Stretches of neighbouring time words, numbers and the marks that may stand inside an expression."""
    index, tokens = _index(), text.tokens
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
        return _number(int(norm))
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


def tags(run: Sequence[Word]) -> str:
    """The tags of a run, one letter a word."""
    return "".join(word.tag for word in run)
