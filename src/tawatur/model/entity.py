"""A real-world thing that the text names."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Label = Literal["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT"]


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One thing with all the mentions that name it; labels are OntoNotes', names canonical."""

    id: str
    label: Label
    name_ar: str
    name_en: str | None = None
    kind: str | None = None
    wikidata: str | None = None
    armed: bool = False
    media: bool = False
    mentions: tuple[Span, ...] = ()
    reason: str = ""
