"""What somebody other than the author says: source, cue and content (PARC 3.0, PolNeAR), with a chain of any depth."""

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
LinkKind = Literal["outlet", "person", "organisation", "document", "media_item", "group"]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One bearer of a report; `source` is None where the text only implies it, `reason` says how it was resolved."""

    source: Span | None
    name: str | None
    kind: LinkKind
    named: bool
    count: int | None = None
    reason: str = ""


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One source saying one thing; `chain` runs from the outermost link after the document's outlet to the origin."""

    id: str
    cue: Span | None
    content: tuple[Span, ...]
    mode: Mode
    cue_class: CueClass
    chain: tuple[Link, ...]
    author_stance: AuthorStance = "neutral"
    confidence: float = 1.0
    reason: str = ""

    @property
    def origin(self) -> Link:
        """The last link: the one who is said to have said it first."""
        return self.chain[-1]
