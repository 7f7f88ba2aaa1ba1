"""Digits of any script with their separators, to values."""

import re
from collections.abc import Sequence
from fractions import Fraction

from tawatur.arabic.normal import fold

_DIGITS = re.compile(r"\d+(?:[.,٬٫'’]\d+)*")
_SEPARATORS = re.compile(r"[.,٬٫'’]")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,٬٫'’]\d{3})+(?:[.,٫]\d+)?")
_THOUSANDS = "٬"


def digits(text: str, *, scaled: bool = False) -> Fraction | None:
    """The value of digits with separators; None for a clock time, a date or a version number.

    Groups of three after any separator are thousands, unless a scale word follows (`scaled`: 1.250 مليون), where one
    separator is decimal.
    """
    folded = fold(text)
    if not _DIGITS.fullmatch(folded):
        return None
    parts = _SEPARATORS.split(folded)
    if len(parts) == 1:
        return Fraction(folded)
    if _GROUPED.fullmatch(folded) and (len(parts) > 2 or _THOUSANDS in folded or not scaled):
        return _grouped(parts)
    return Fraction(".".join(parts)) if len(parts) == 2 else None


def _grouped(parts: Sequence[str]) -> Fraction:
    """The value of groups of three, the last of which is decimal where it has not three digits."""
    decimals = parts[-1] if len(parts[-1]) != 3 else ""
    whole = parts[:-1] if decimals else parts
    return Fraction("".join(whole) + ("." + decimals if decimals else ""))
