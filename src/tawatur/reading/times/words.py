"""Time words among the tokens: each gets a one-letter tag, so that the grammar can be regular expressions over tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tawatur.arabic.edtf import PartialDate, is_day
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.feasts import feasts
from tawatur.lexicon.months import Month, gregorian_months, hijri_months
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
    "ago": "a",
    "later": "l",
    "since": "c",
    "from": "f",
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
    "sporting_season": "s",
    "hour": "u",
}
_DEMONSTRATIVE_TAGS = {"near": "i", "far": "j"}
_ERA_TAGS = {"gregorian": "e", "hijri": "I"}
_USE_TAGS = {"day": "O", "hour": "o", "count": "k"}
_MARKS = {",": ",", "،": ",", "/": "/", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "ـ": "-"}
_CONJUNCTIONS = "وف"
_YEARS = range(1000, 2101)
_MONTH_DAYS = 31

_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})")


@dataclass(frozen=True, slots=True)
class Word:
    """A time word: its tag, its value, and tokens `first` up to but not including `last`."""

    tag: str
    value: object
    first: int
    last: int


@cache
def _index() -> PhraseIndex[tuple[str, object]]:
    entries: list[tuple[str, tuple[str, object]]] = []
    entries += [(month.name, ("M", month)) for month in gregorian_months()]
    entries += [(month.name, ("H", month)) for month in hijri_months()]
    entries += [(day.name, ("v" if day.bare else "W", day.number)) for day in weekdays()]
    entries += [(feast.name, ("F", feast)) for feast in feasts()]
    entries += [(word.word, _tagged(word.kind, word.value)) for word in time_words()]
    entries += [(ordinal.word, (_USE_TAGS[ordinal.use], ordinal.value)) for ordinal in ordinals()]
    entries += [("ال" + ordinal.word, ("k", ordinal.value)) for ordinal in ordinals() if ordinal.use == "count"]
    return PhraseIndex(entries)


def _tagged(kind: str, value: str) -> tuple[str, object]:
    match kind:
        case "unit":
            return UNIT_TAGS[value], value
        case "demonstrative":
            return _DEMONSTRATIVE_TAGS[value], value
        case "era":
            return _ERA_TAGS[value], value
        case "relative_day" | "decade":
            return TAGS[kind], int(value)
        case "season":
            first, last = value.split("-")
            return TAGS[kind], (int(first), int(last))
        case _:
            return TAGS[kind], value


def runs(text: Text) -> Iterator[tuple[Word, ...]]:
    """Stretches of neighbouring time words, numbers and the marks that may stand inside an expression."""
    index, tokens = _index(), text.tokens
    run: list[Word] = []
    i = 0
    while i < len(tokens):
        if run and i in text.breaks:
            yield tuple(run)
            run = []
        found = _words(index, tokens, i)
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


def _words(index: PhraseIndex[tuple[str, object]], tokens: tuple[Token, ...], i: int) -> list[Word]:
    """The word at token `i`, after its proclitics; empty where it is no time word."""
    token = tokens[i]
    if token.kind == "number":
        return [_number(token)]
    if token.kind == "mark":
        mark = _MARKS.get(token.text)
        return [Word(mark, token.text, i, i + 1)] if mark else []
    match = index.at(tokens, i)
    if match is None:
        return []
    tag, value = match.value
    clitics = [Word("+" if c in _CONJUNCTIONS else "~", c, i, i) for c in token.proclitics]
    return [*clitics, Word(tag, value, i, match.last)]


def _number(token: Token) -> Word:
    tag, value = _numeric(token.norm)
    return Word(tag, value, token.index, token.index + 1)


def _numeric(norm: str) -> tuple[str, object]:
    """Tag and value of a number: day n, year y, clock time :, date #, day and month %, two years z, other 9."""
    if norm.isdigit():
        number = int(norm)
        if 1 <= number <= _MONTH_DAYS:
            return "n", number
        return ("y", number) if len(norm) == 4 and number in _YEARS else ("9", number)
    if _CLOCK.fullmatch(norm):
        return ":", norm
    if match := _YEAR_LAST.fullmatch(norm):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(norm):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _TWO_YEARS.fullmatch(norm):
        return ("z", (int(match[1]), int(match[2]))) if int(match[2]) == int(match[1]) + 1 else ("9", 0)
    if (match := _DAY_MONTH.fullmatch(norm)) and is_day(None, int(match[2]), int(match[1])):
        return "%", PartialDate(None, int(match[2]), int(match[1]))
    return "9", 0


def _date(year: int, month: int, day: int) -> tuple[str, object]:
    if not is_day(None, month, day):
        day, month = month, day
    return ("#", PartialDate(year, month, day)) if is_day(year, month, day) else ("9", 0)


def tags(run: tuple[Word, ...]) -> str:
    """The tags of a run, one letter a word."""
    return "".join(word.tag for word in run)


def month_number(word: Word) -> int:
    """Number of the month that a word of tag M or H names."""
    assert isinstance(word.value, Month)
    return word.value.number
