"""The languages of the interface: Babel catalogues, days and numbers as each writes them.

The templates hold the English words; `locale/ar.po` translates them.
"""

import datetime
from dataclasses import dataclass
from functools import cache
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
        return format_date(day, "d MMMM y", locale=self._locale)

    def short(self, day: datetime.date, *, long: bool = False) -> str:
        """A day without its year; on a `long` line of time its month with the year."""
        return format_date(day, "MMM y" if long else "d MMMM", locale=self._locale)

    def moment(self, moment: datetime.datetime) -> str:
        """A day with its hour, as the clock of this machine shows it."""
        return format_datetime(moment.astimezone(), "d MMMM y HH:mm", locale=self._locale)

    def number(self, value: float) -> str:
        """A number with its thousands parted."""
        return format_decimal(value, locale=self._locale)

    @property
    def _locale(self) -> Locale:
        return Locale.parse(self.language)


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
