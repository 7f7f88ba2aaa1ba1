"""Numbers in running text, in words or digits of any script, to values.

The grammar is that of the cardinal numerals (Ryding, *A Reference Grammar of Modern Standard Arabic*, 2005, ch. 15),
loosened for the forms that news really writes. The number words themselves come in as a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tawatur.arabic.digits import digits
from tawatur.arabic.number_words import AND, NumberTable, Role
from tawatur.arabic.tokens import Token

Form = Literal["digits", "words", "one", "fraction"]

_ONE = Fraction(1)
_SCALES: tuple[Role, ...] = ("scale", "scales", "construct")
_BELOW_HUNDRED: tuple[Role | Literal["digits"], ...] = ("one", "compound", "unit", "ten", "teen", "tens", "digits")
_TANWIN = "\u064b"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number found: tokens `first` up to but not including `last`; `start` is the code point where it begins.

    `scale` is the last multiplier (1000 in `30 ألف`), 1 where there is none; `form` is `one` for a lone واحد and
    `fraction` for a lone نصف.
    """

    first: int
    last: int
    start: int
    value: Fraction
    scale: Fraction
    form: Form


def plain(value: Fraction) -> int | float:
    """The value as a number: an int where it is whole, two decimals where it has no end."""
    if value.denominator == 1:
        return int(value)
    return float(value) if 10**6 % value.denominator == 0 else round(float(value), 2)


def numeral_at(tokens: Sequence[Token], index: int, table: NumberTable) -> Numeral | None:
    """The longest numeral that begins at the token."""
    token = tokens[index]
    if token.kind != "number" and (token.kind != "word" or table.get(token) is None):
        return None
    return _Reading(tokens, table).numeral(index)


@dataclass(frozen=True, slots=True)
class _Item:
    """One number word or digits; `joined` by و to what stands before, `free` where nothing is attached to it."""

    last: int
    value: Fraction
    role: Role | Literal["digits"]
    joined: bool
    free: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """A stretch below the next higher scale: its value, its own scale and where it ends."""

    value: Fraction
    scale: Fraction
    last: int
    form: Form


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: Sequence[Token]
    table: NumberTable

    def numeral(self, index: int) -> Numeral | None:
        head = self._item(index)
        group = self._group(head) if head else None
        if group is None:
            return None
        value, scale, last, form = group.value, group.scale, group.last, group.form
        while scale > 1 and (item := self._item(last)) and item.joined and (rest := self._group(item)):
            if rest.form == "fraction" or rest.value >= scale:
                break
            value, scale, last = value + rest.value, rest.scale, rest.last
        if form != "fraction":
            value, last = self._and_a_part(value, scale, last)
        return Numeral(index, last, self._start(index), value, scale, form)

    def _start(self, index: int) -> int:
        token = self.tokens[index]
        found = self.table.get(token) if token.is_word else None
        return found.start if found else token.start

    def _item(self, index: int) -> _Item | None:
        """The number word or digits at the token, also behind a و that stands apart."""
        if index >= len(self.tokens):
            return None
        token = self.tokens[index]
        if token.norm == AND and index + 1 < len(self.tokens):
            item = self._item(index + 1)
            return _Item(item.last, item.value, item.role, True, False) if item and item.free else None
        if token.kind == "number":
            value = digits(token.text, scaled=self._scale_follows(index + 1))
            return _Item(index + 1, value, "digits", False, True) if value is not None else None
        found = self.table.get(token) if token.kind == "word" else None
        if found is None:
            return None
        joined = found.proclitics == AND
        return _Item(index + 1, found.word.value, found.word.role, joined, not found.proclitics)

    def _scale_follows(self, index: int) -> bool:
        token = self.tokens[index] if index < len(self.tokens) else None
        found = self.table.get(token) if token and token.is_word else None
        return found is not None and not found.proclitics and found.word.role in _SCALES

    def _free(self, index: int, *roles: Role) -> _Item | None:
        item = self._item(index)
        return item if item and item.free and item.role in roles else None

    def _joined(self, index: int, *roles: Role | Literal["digits"]) -> _Item | None:
        item = self._item(index)
        return item if item and item.joined and item.role in roles else None

    def _group(self, item: _Item) -> _Group | None:
        if item.role == "dual":
            return _Group(2 * item.value, item.value, item.last, "words")
        if item.role == "construct":
            return self._construct(item)
        if item.role == "scale":
            return self._scaled(item.value, item.value, item.last, "words")
        if item.role in ("parts", "scales"):
            return None
        if item.role == "fraction":
            scale = self._free(item.last, "scale")
            if scale:
                return _Group(item.value * scale.value, scale.value, scale.last, "words")
            return _Group(item.value, _ONE, item.last, "fraction")
        value, last, form = self._below_thousand(item)
        if item.role == "compound" and form == "one":
            return None
        return self._scaled(value, _ONE, last, form)

    def _scaled(self, value: Fraction, scale: Fraction, last: int, form: Form) -> _Group:
        """`value` times the scale words that follow it."""
        while (item := self._free(last, *_SCALES)) and item.value > scale:
            value, scale, last = value * item.value, item.value, item.last
            form = "digits" if form == "digits" else "words"
        if scale == 1 and (parts := self._free(last, "parts")):
            return _Group(value * parts.value, scale, parts.last, "fraction")
        return _Group(value, scale, last, form)

    def _construct(self, item: _Item) -> _Group:
        """ألفا جندي is two thousand; ألفاً and ألفا ومئتين are one."""
        following = self.tokens[item.last] if item.last < len(self.tokens) else None
        dual = following is not None and following.is_word and not following.proclitics
        dual = dual and _TANWIN not in self.tokens[item.last - 1].text
        value = 2 * item.value if dual else item.value
        if item.value < 1:
            return _Group(value, _ONE, item.last, "fraction")
        return _Group(value, item.value, item.last, "words")

    def _below_thousand(self, item: _Item) -> tuple[Fraction, int, Form]:
        if item.role == "digits":
            return item.value, item.last, "digits"
        if item.role in ("unit", "one", "compound"):
            if hundred := self._free(item.last, "hundred"):
                value, last = self._and_below(item.value * hundred.value, 100, hundred.last)
                return value, last, "words"
            if ten := self._free(item.last, "ten"):
                return item.value + ten.value, ten.last, "words"
            if tens := self._joined(item.last, "tens"):
                return item.value + tens.value, tens.last, "words"
            return item.value, item.last, "words" if item.role == "unit" else "one"
        if item.role in ("hundred", "hundreds"):
            value, last = self._and_below(item.value, 100, item.last)
            return value, last, "words"
        return item.value, item.last, "words"

    def _and_below(self, value: Fraction, limit: int, last: int) -> tuple[Fraction, int]:
        """`value` and what و adds to it below the limit."""
        item = self._joined(last, *_BELOW_HUNDRED)
        if item is None:
            return value, last
        rest, end, _ = self._below_thousand(item)
        return (value + rest, end) if rest < limit else (value, last)

    def _and_a_part(self, value: Fraction, scale: Fraction, last: int) -> tuple[Fraction, int]:
        """`مليون ونصف المليون`, `ثلاثة ونصف`."""
        item = self._joined(last, "fraction") or self._joined(last, "construct")
        if item is None or item.value >= 1:
            return value, last
        again = self._item(item.last)
        if again and again.role == "scale" and again.value == scale and not again.joined:
            return value + item.value * scale, again.last
        return value + item.value * scale, item.last
