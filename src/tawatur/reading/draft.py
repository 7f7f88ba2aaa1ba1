"""A record in the making: the analysed text and what the stages have read so far."""

from dataclasses import dataclass, replace
from typing import Any

from tawatur.arabic.text import Text
from tawatur.model import (
    Cause,
    Document,
    Entity,
    Event,
    Figure,
    Place,
    Relation,
    Span,
    Statement,
    Term,
    Time,
)
from tawatur.tagger.tags import Tags


@dataclass(frozen=True)
class Draft:
    """Stages read it and return one part each; the pipeline puts the part in.

    `tags` is what a tagger sees in the text, None where there is none; `rules` is False to hear the tagger alone.
    """

    document: Document
    text: Text
    tags: Tags | None = None
    rules: bool = True
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    terms: tuple[Term, ...] = ()
    causes: tuple[Cause, ...] = ()

    def with_part(self, name: str, part: tuple[Any, ...]) -> "Draft":
        """The draft with one part put in; `name` is the field."""
        changes: dict[str, Any] = {name: part}
        return replace(self, **changes)

    def span(self, start: int, end: int) -> Span:
        """The span of the document's text from `start` to `end` (code points)."""
        return Span.cut(self.text.raw, start, end)

    def token_span(self, first: int, last: int, *, clitics: bool = False) -> Span:
        """The span of tokens `first` up to but not including `last`, without the first one's proclitics."""
        tokens = self.text.tokens
        return self.span(tokens[first].start if clitics else tokens[first].stem_start, tokens[last - 1].end)
