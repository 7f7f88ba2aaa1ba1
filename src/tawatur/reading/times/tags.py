"""Tags: each time word gets one letter, so that the grammar can be regular expressions over tags.

Beside the kinds of the lexicon: W weekday, M month, H Hijri month, F feast, O ordinal day, o ordinal hour; k number in
words; n day, y year, 8 year of two digits, 9 other number in figures; `:` clock time, # date, % day and month, z two
years; + and ~ proclitic conjunction and preposition; marks stand for themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tawatur.lexicon.feasts import feasts
from tawatur.lexicon.months import gregorian_months, hijri_months
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
def time_word_index() -> PhraseIndex[Word]:
    """All time words of the lexicon by their first word."""
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


def tags(run: Sequence[Word]) -> str:
    """The tags of a run, one letter a word."""
    return "".join(word.tag for word in run)
