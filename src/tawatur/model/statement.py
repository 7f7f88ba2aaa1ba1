"""What somebody other than the author says: source, cue and content (PARC 3.0, PolNeAR), with a chain of any depth."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from tawatur.model.span import Span

Mode = Literal["direct", "indirect", "mixed"]
CueClass = Literal[
    "say",
    "confirm",
    "deny",
    "allege",
    "promise",
    "request",
    "predict",
    "threaten",
    "believe",
    "reveal",
    "ask",
    "describe",
]
AuthorStance = Literal["neutral", "endorses", "rejects"]
Distance = Literal["distant", "neutral", "committed"]
Factuality = Literal["certain_true", "probable_true", "unknown", "probable_false", "certain_false"]
LinkKind = Literal["outlet", "person", "organisation", "document", "media_item", "group"]

PRESENTED: Mapping[CueClass, Factuality] = {
    "say": "certain_true",
    "confirm": "certain_true",
    "deny": "certain_false",
    "allege": "certain_true",
    "promise": "unknown",
    "request": "unknown",
    "predict": "probable_true",
    "threaten": "unknown",
    "believe": "probable_true",
    "reveal": "certain_true",
    "ask": "unknown",
    "describe": "certain_true",
}
"""How a source presents what it says by a cue of each class, where no word says otherwise."""


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One bearer of a report; `source` is None where the text only implies it, `reason` says how it was resolved."""

    source: Span | None
    name: str | None
    kind: LinkKind
    named: bool
    count: int | None = None
    reason: str = ""

    @property
    def words(self) -> str | None:
        """What it is called: its name, else the words for it."""
        return self.name or (self.source.text if self.source else None)


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One source saying one thing; `chain` runs from the outermost link after the document's outlet to the origin.

    `factuality` is how the origin presents the content as it is worded (Saurí and Pustejovsky, *FactBank*, 2009, whose
    possible is probable here), `evidence` the words that decide it, `denied` what the origin says is not so.
    `distance` is how far the one who reports it stands off from the origin, `author_stance` what the document's author
    says of the content himself.
    """

    id: str
    cue: Span | None
    content: tuple[Span, ...]
    mode: Mode
    cue_class: CueClass
    chain: tuple[Link, ...]
    author_stance: AuthorStance = "neutral"
    distance: Distance = "neutral"
    factuality: Factuality = "certain_true"
    evidence: tuple[Span, ...] = ()
    denied: Span | None = None
    confidence: float = 1.0
    reason: str = ""

    @property
    def origin(self) -> Link:
        """The last link: the one who is said to have said it first."""
        return self.chain[-1]
