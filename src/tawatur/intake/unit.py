"""A unit: an Original, with what the user said of documents that do not say it themselves."""

import datetime
from typing import NamedTuple

import msgspec

from tawatur import __version__
from tawatur.errors import InputError
from tawatur.intake import limits
from tawatur.model.hashes import sha256
from tawatur.model.ids import content_id
from tawatur.sources import Original, Part, Spoilt
from tawatur.sources.kinds import Kind


class Defaults(msgspec.Struct, frozen=True, kw_only=True):
    """What documents are taken to have that do not name it."""

    published: datetime.date | None = None
    outlet: str | None = None


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker is given at a time."""

    original: Original
    defaults: Defaults = Defaults()

    @property
    def sha256(self) -> str:
        """What its bytes are known by."""
        return sha256(self.original.data)

    @property
    def key(self) -> str:
        """Hash of all that its documents depend on, so that two units with one key give the same documents."""
        original, defaults = self.original, self.defaults
        known = (original.kind, original.charset, original.url, defaults.published, defaults.outlet)
        return content_id("u", __version__, self.sha256, *known)

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.original.data)

    @property
    def seconds(self) -> float:
        """Time that a worker may take for it."""
        prose = self.original.kind in (Kind.text, Kind.entry)
        return max(limits.SECONDS, self.size / (limits.PROSE_BYTES_A_SECOND if prose else limits.BYTES_A_SECOND))

    def known(self) -> str:
        """All but the bytes, as JSON; `restore` makes the unit of both again."""
        bare = msgspec.structs.replace(self.original, data=b"")
        return msgspec.json.encode(msgspec.structs.replace(self, original=bare)).decode()


class SpoiltUnit(NamedTuple):
    """A unit that was given up before a worker could have it, and why."""

    unit: Unit
    reason: str


Coming = Unit | SpoiltUnit | InputError
"""What sources give: a unit, whole or spoilt, or what could not even become one."""


def coming(part: Part, defaults: Defaults) -> Coming:
    """What comes of a part of a file or page."""
    match part:
        case Original():
            return Unit(original=part, defaults=defaults)
        case Spoilt(original, reason):
            return SpoiltUnit(Unit(original=original, defaults=defaults), reason)
        case _:
            return part


def restore(known: str, data: bytes) -> Unit:
    """The unit that `known` tells of."""
    unit = msgspec.json.decode(known, type=Unit)
    return msgspec.structs.replace(unit, original=msgspec.structs.replace(unit.original, data=data))
