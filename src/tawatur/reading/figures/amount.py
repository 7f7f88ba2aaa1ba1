"""An amount: a number in the text with the noun that stands by it, before its context is looked at."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from tawatur.reading.figures.things import Thing

Form = Literal["digits", "words", "one", "percent", "vague", "dual", "span"]

_YEARS = {"decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first` up to but not including `last` hold the number and what belongs to the figure's words.

    `start` and `end` bound those words (code points); `scale` is the number's last multiplier, for what is left out
    in `3 أو 4 ملايين`; `number` is the token of the number itself, behind its bounds. `low` or `high` is None where
    that side is open.
    """

    first: int
    last: int
    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    form: Form
    number: int
    thing: Thing | None = None
    scale: Fraction = Fraction(1)
    approx: bool = False

    @property
    def value(self) -> Fraction | None:
        """The one number that the amount is, None for a range."""
        return self.low if self.low == self.high else None


def in_years(amount: Amount) -> Amount:
    """The amount in years where it is in decades or centuries."""
    thing = amount.thing
    years = _YEARS.get(thing.unit) if thing else None
    if thing is None or years is None:
        return amount
    low = None if amount.low is None else amount.low * years
    high = None if amount.high is None else amount.high * years
    return replace(amount, low=low, high=high, thing=replace(thing, unit="year"))
