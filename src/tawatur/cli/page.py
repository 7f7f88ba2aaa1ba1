"""What views are made of: lines, and the page that they are for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from tawatur.cli.bidi import isolate
from tawatur.cli.interface import Interface

T = TypeVar("T")

INDENT = "  "
CONTESTED, CORROBORATED, UPDATED = "yellow", "green", "cyan"
"""Colours of what stands so, the same in every view."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; where a terminal is too narrow for it, it goes on `hang` columns further in.

    `style` is rich's, `tints` are those of some of its words.
    """

    text: str
    style: str = ""
    tints: Mapping[str, str] = field(default_factory=dict)
    hang: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """How to show: the language, entries a section (0 for all), whether with reasons, the reports' names by id."""

    ui: Interface
    limit: int
    why: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    def report(self, id: str) -> str:
        """What a report is called; another name as it is."""
        return isolate(self.names.get(id, id))

    def first(self, entries: Sequence[T]) -> Sequence[T]:
        """The entries that are shown."""
        return entries[: self.limit] if self.limit else entries

    def rest(self, entries: Sequence[T], indent: str = "") -> Iterator[Line]:
        """A line that says how many entries are not shown, if any."""
        hidden = len(entries) - len(self.first(entries))
        if hidden:
            yield Line(indent + self.ui.say("report.more", count=hidden), "dim")

    def heading(self, section: str, entries: Sequence[object]) -> Iterator[Line]:
        """The name of the section with how many entries it has, and a word where it has none."""
        yield Line(self.ui.say(f"section.{section}", count=len(entries)), "bold underline")
        if not entries:
            yield Line(INDENT + self.ui.say("report.none"), "dim")


def quote(text: str, indent: str, style: str = "") -> Line:
    """Words of a report, in a block where they are long."""
    return Line(indent + isolate(text), style, hang=0)
