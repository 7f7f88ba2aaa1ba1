"""The grammar of periods, feasts and distances."""

import re
from collections.abc import Sequence

from tawatur.arabic import edtf
from tawatur.reading.times.context import Reference
from tawatur.reading.times.patterns import (
    HIJRI_MONTH,
    HIJRI_YEARS,
    MONTH,
    YEAR,
    YEAR_OF,
    Rule,
    modifier_of,
    number_of,
    one_month,
    rules,
    word_of,
    year_of,
)
from tawatur.reading.times.recurring import Feast, HijriMonth, HijriYear, Month, Season
from tawatur.reading.times.tags import Word
from tawatur.reading.times.units import Decade, Distance, Fixed, SameMonths, Stretch, Unit

_UNITS = "LKYJGwsqh"
_AGO = "a"


def _year_meant(words: Sequence[Word]) -> Unit | None:
    """The year that "of last year" at the end of the words means."""
    return Unit("year", words[-1].name) if words[-1].tag == "m" and word_of(words, "Y") else None


def _month(words: Sequence[Word]) -> Reference | None:
    month, meant = one_month(words), _year_meant(words)
    if month is None:
        return None
    return Month(month, year_of=meant) if meant else Month(month, modifier_of(words), year_of(words))


def _hijri_month(words: Sequence[Word]) -> Reference | None:
    month, year = number_of(words, "H"), year_of(words)
    if month is None or (year is not None and year not in HIJRI_YEARS):
        return None
    return HijriMonth(month, modifier_of(words), year)


def _year(words: Sequence[Word]) -> Reference | None:
    year = year_of(words)
    if year is None:
        return None
    return HijriYear(year) if words[-1].tag == "I" else Fixed(edtf.PartialDate(year))


def _two_years(words: Sequence[Word]) -> Reference:
    return Fixed(edtf.years(*words[-1].parts))


def _unit(words: Sequence[Word]) -> Reference:
    unit = next(word.name for word in words if word.tag in _UNITS)
    return Unit(unit, "same" if words[0].tag == "j" else modifier_of(words))


def _same_months(words: Sequence[Word]) -> Reference | None:
    if words[1].name not in ("same", "before"):
        return None
    year = year_of(words)
    meant = _year_meant(words) or (Fixed(edtf.PartialDate(year)) if year else None)
    return SameMonths(meant) if meant else None


def _season(words: Sequence[Word]) -> Reference:
    first, last = next(word.parts for word in words if word.tag == "S")
    meant = _year_meant(words)
    if meant is not None:
        return Season(first, last, year_of=meant)
    return Season(first, last, "present" if words[0].tag == "i" else modifier_of(words), year_of(words))


def _winter(words: Sequence[Word]) -> Reference:
    """A season over the turn of the year, by the first of its two years."""
    first, last = words[0].parts
    return Season(first, last, year=words[1].number or words[1].parts[0])


def _decade(words: Sequence[Word]) -> Reference:
    shift = modifier_of(words)
    return Decade(number_of(words, "X") or 0, Unit("century", shift) if shift else None)


def _century(words: Sequence[Word]) -> Reference:
    return Fixed(edtf.century(number_of(words, "On") or 0))


def _feast(words: Sequence[Word]) -> Reference:
    month, day = words[0].parts
    return Feast(month, day, bool(words[0].name), modifier_of(words), year_of(words))


def _count(unit: Word, words: Sequence[Word]) -> int | None:
    """How many of the unit: two of a dual, one of a singular, the number beside a plural."""
    if unit.tag == "V":
        return 2
    number = number_of(words, "kn89")
    return 1 if number is None and unit.tag != "Z" else number


def _distance(words: Sequence[Word]) -> Reference | None:
    unit = next(word for word in words if word.tag in "VZDKLYJGu")
    count = _count(unit, words)
    if count is None:
        return None
    return Distance(unit.name, -count if words[0].tag == _AGO else count, half=words[-1].tag == "h")


def _stretch(words: Sequence[Word]) -> Reference | None:
    unit = next(word for word in words if word.tag in "VZ")
    count = _count(unit, words)
    return Stretch(unit.name, count, modifier_of(words)) if count else None


PERIOD_RULES: tuple[Rule[Reference], ...] = rules(
    (rf"{MONTH}(?:{YEAR}|{YEAR_OF}|m)?", _month),
    (rf"{HIJRI_MONTH}(?:{YEAR}|m)?", _hijri_month),
    (r"(?:Y[8ky]|y)[eI]?", _year),
    (r"s?z", _two_years),
    (r"[LKYJGwsqh]m|i[LKYJGws]|j[LKYJG]|w", _unit),
    (r"[pL]mf?~?(?:Ym|Y?y)", _same_months),
    (rf"i?S(?:{YEAR}|{YEAR_OF}|m)?", _season),
    (r"S(?:y[-/]y|z)", _winter),
    (r"X(?:f?Gm?)?", _decade),
    (r"G[On]", _century),
    (rf"F(?:{YEAR}|m)?", _feast),
    (r"[al]g?(?:[kn89]?Z|V|[kn89]?[DKLYJG]|u)k?(?:\+h)?+(?![f~HMy8])", _distance),
    (r"ZkmZ?|Zmk|Vm", _stretch),
)

BARE_UNIT: Rule[Reference] = Rule(re.compile("[LKYJGq](?![y8])"), _unit)
"""A unit that needs something before it: the end of the month, the first half of the year."""

EDGE = re.compile("Ef?~?")
"""An edge before its period."""

PART = re.compile(r"(?:[hqJKL]|(?P<several>Zk)|(?P<two>V))(?:[Oo]|m)(?:(?P<of>[f~]+)|(?P<focus>r))?")
"""A part by its number, before its period (of), or of what was last spoken of (focus)."""
