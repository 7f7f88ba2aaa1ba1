"""Loaded naming of an actor, in whose mouth."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Tone = Literal["hostile", "neutral", "friendly"]


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """`target` is an entity id; `by` an entity id, the words that name the speaker, or "author"."""

    term: Span
    target: str
    by: str
    tone: Tone
