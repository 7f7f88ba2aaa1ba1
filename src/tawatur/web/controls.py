"""Characters that steer the direction of text and are not seen: shown by their names, never sent as they are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

NAMES = {
    "\u061c": "ALM",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
"""Abbreviations of UAX #9."""

_CONTROL = re.compile(f"([{''.join(NAMES)}])")


class Run(NamedTuple):
    """Text without controls, or the name of one."""

    text: str
    control: bool


def runs(text: str) -> Iterator[Run]:
    """The text cut at its controls."""
    for part in _CONTROL.split(text):
        if part:
            yield Run(NAMES.get(part, part), part in NAMES)


def without_controls(text: str) -> str:
    """The text without what would steer its surroundings, for places where names are too much."""
    return _CONTROL.sub("", text)
