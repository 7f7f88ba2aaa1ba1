"""Raw material as it came, before any parser saw it."""

import datetime
from typing import NamedTuple

import msgspec

from tawatur.errors import InputError
from tawatur.sources.kinds import Kind


class Original(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one page, file, archived record or row, out of their archive, and what came with them.

    `place` names it in messages; `charset` is what a server declared, which may be wrong.
    """

    place: str
    data: bytes
    kind: Kind
    charset: str | None = None
    url: str | None = None
    fetched: datetime.datetime | None = None


class Spoilt(NamedTuple):
    """An Original on which the process hung, or died, that took it apart, and the reason."""

    original: Original
    reason: str


Part = Original | Spoilt | InputError
"""What comes of taking something apart."""
