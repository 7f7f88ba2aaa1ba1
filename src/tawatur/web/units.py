"""Units of figures in the language of the page."""

import re
from collections.abc import Mapping
from functools import cache

from babel.numbers import get_currency_name

from tawatur.lexicon.table import DATA, read_table
from tawatur.web.marking import N_
from tawatur.web.speech import Language, speech

_CURRENCY = re.compile(r"[A-Z]{3}")
_GENERAL = frozenset(
    (N_("person"), N_("percent"), N_("time"), N_("km"), N_("degree Celsius"), N_("barrel per day"), N_("cubic metre"))
)
"""What many nouns of the lexicon are counted in, or none."""
_COLUMNS = ("noun", "plurals", "duals", "unit", "kind")
_PLAIN = ("other", "measure", "duration", "money")
"""Kinds of nouns that say no more than their unit does: of a person, not that it is dead."""


@cache
def unit_name(unit: str, language: Language) -> str:
    """What the unit (an English noun, or a code of ISO 4217) is called; as it is where nobody knows."""
    if _CURRENCY.fullmatch(unit):
        return get_currency_name(unit, locale=language)
    if unit in _GENERAL:
        return speech(language).translations.gettext(unit)
    return unit if language == "en" else _nouns().get(unit, unit)


@cache
def _nouns() -> Mapping[str, str]:
    """For each unit the first plain noun of the lexicon, else the first at all."""
    rows = [(row["kind"] not in _PLAIN, row["unit"], row["noun"]) for row in read_table(DATA / "counted.tsv", _COLUMNS)]
    found: dict[str, str] = {}
    for _, unit, noun in sorted(rows, key=lambda row: row[0]):
        found.setdefault(unit, noun)
    return found
