"""A date or a datable expression."""

import msgspec

from tawatur.model.span import Span


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """`edtf` is the value in EDTF (ISO 8601-2), resolved against the document's date."""

    text: Span
    edtf: str
    statement: str | None = None
