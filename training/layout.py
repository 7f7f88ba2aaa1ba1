"""Where quoted strings of an annotation stand among the units of a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.tagger.units import Unit

_PROCLITICS = frozenset("وفبلكس")
Stretch = tuple[int, int]


@dataclass(frozen=True)
class Layout:
    """A raw text and its units; stretches are units `first` up to but not including `last`."""

    raw: str
    units: Sequence[Unit]

    def all(self, quoted: str) -> list[Stretch]:
        """Every place where the string stands as whole words."""
        return [self._units(at, at + len(quoted)) for at in self._offsets(quoted) if self._whole(at, len(quoted))]

    def nth(self, quoted: str, nth: int) -> Stretch | None:
        """The `nth` place of the string (from 1) wherever it stands."""
        places = self._offsets(quoted)
        return self._units(places[nth - 1], places[nth - 1] + len(quoted)) if nth <= len(places) else None

    def nearest(self, quoted: str, unit: int) -> Stretch | None:
        """The place of the string that is nearest to a unit; whole words first."""
        places = self.all(quoted) or [self._units(at, at + len(quoted)) for at in self._offsets(quoted)]
        return min(places, key=lambda s: max(s[0] - unit, unit - s[1] + 1, 0), default=None)

    def _offsets(self, quoted: str) -> list[int]:
        places, at = [], self.raw.find(quoted)
        while at >= 0 and quoted:
            places.append(at)
            at = self.raw.find(quoted, at + 1)
        return places

    def _units(self, start: int, end: int) -> Stretch:
        inside = [u for u, unit in enumerate(self.units) if unit.start < end and unit.end > start]
        while len(inside) > 1 and self.units[inside[0]].clitic and self.units[inside[0]].start < start:
            inside.pop(0)
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def _whole(self, start: int, length: int) -> bool:
        first, last = self._units(start, start + length)
        if first == last or self.units[last - 1].end != start + length:
            return False
        before = self.raw[self.units[first].start : start]
        return len(before) <= 2 and _PROCLITICS.issuperset(before)
