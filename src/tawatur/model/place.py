"""A mention of a place."""

import msgspec

from tawatur.model.span import Span


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place that the text names; `resolved` is False where the lexicon does not know it."""

    text: Span
    entity: str
    name_ar: str
    name_en: str | None = None
    kind: str | None = None
    wikidata: str | None = None
    resolved: bool = False
    statement: str | None = None
