"""Where words stand, so that what a person said of them is found again after a new merging; ids need not survive it."""

import msgspec


class Spot(msgspec.Struct, frozen=True, order=True):
    """The document, and the offset in code points."""

    doc: str
    start: int
