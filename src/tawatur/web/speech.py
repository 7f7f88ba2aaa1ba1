"""The languages of the interface: Babel catalogues, days and numbers as each writes them.

The templates hold the English words; `locale/ar.po` translates them.
"""

import datetime
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Literal, get_args

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Speech:
    """One language."""

    language: Language
    translations: NullTranslations

    @property
    def direction(self) -> Literal["rtl", "ltr"]:
        """Which way it is written."""
        return "rtl" if self.language == "ar" else "ltr"

    @property
    def other(self) -> Language:
        """The language to switch to."""
        return "en" if self.language == "ar" else "ar"

    def day(self, day: datetime.date) -> str:
        """A day in words."""
        return _written(day, "d MMMM y", self.language)

    def short(self, day: datetime.date, *, long: bool = False) -> str:
        """A day without its year; on a `long` line of time its month with the year."""
        return _written(day, "MMM y" if long else "d MMMM", self.language)

    def moment(self, moment: datetime.datetime) -> str:
        """A day with its hour, as the clock of this machine shows it."""
        return format_datetime(moment.astimezone(), "d MMMM y HH:mm", locale=_locale(self.language))

    def number(self, value: float) -> str:
        """A number with its thousands parted."""
        return _counted(value, self.language)


@lru_cache(maxsize=4096)
def _written(day: datetime.date, pattern: str, language: Language) -> str:
    """A page names few days very often."""
    return format_date(day, pattern, locale=_locale(language))


@lru_cache(maxsize=4096)
def _counted(value: float, language: Language) -> str:
    return format_decimal(value, locale=_locale(language))


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(language)


@cache
def speech(language: Language) -> Speech:
    """The language with its catalogue."""
    return Speech(language, NullTranslations() if language == "en" else _catalogue(language))


def preferred(accepted: str) -> Language:
    """Arabic where the browser's Accept-Language names it before English, or neither."""
    known = [part.strip()[:2].lower() for part in accepted.split(",")]
    return "en" if "en" in known and "ar" not in known[: known.index("en")] else "ar"


def _catalogue(language: Language) -> Translations:
    source = files("tawatur.web") / "locale" / f"{language}.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return Translations(compiled)
