"""Where the text says that one thing brought about, or prevented, another."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Polarity = Literal["brings_about", "prevents"]


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """`cue` is None where only the order says it; `statement` is the innermost one it stands in."""

    cause: Span
    effect: Span
    cue: Span | None
    polarity: Polarity = "brings_about"
    denied: bool = False
    statement: str | None = None
