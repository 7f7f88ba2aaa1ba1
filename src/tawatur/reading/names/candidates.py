"""A candidate: a stretch of words that one source of names takes for a name, and why."""

from dataclasses import dataclass
from typing import Literal

from tawatur.lexicon.names import Name
from tawatur.model import Label

Sureness = Literal["known", "built", "guessed", "tagged"]
"""Listed in the lexicon, built by the grammar of names, guessed from one weak sign, or seen by the tagger."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` up to but not including `last` as a name; `reason` says in plain words why.

    `whole` keeps what looks like a proclitic of the first word (a quoted name); `key` is the folded name of the thing
    that an echo or an alias names again.
    """

    first: int
    last: int
    label: Label
    reason: str
    sureness: Sureness = "built"
    name: Name | None = None
    kind: str | None = None
    armed: bool = False
    media: bool = False
    whole: bool = False
    key: str = ""

    @property
    def width(self) -> int:
        return self.last - self.first
