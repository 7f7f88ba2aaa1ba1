"""Offsets in UTF-16 units, as Java and JavaScript count them, and back to code points."""

from bisect import bisect_left

_BEYOND = 0x10000


class Utf16:
    """Made once of a text; only letters beyond the Basic Multilingual Plane, such as emoji, make a difference."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if ord(character) >= _BEYOND]
        self._units = [at + before + 1 for before, at in enumerate(self._wide)]

    def units(self, offset: int) -> int:
        """UTF-16 units before the code point at `offset`."""
        return offset + bisect_left(self._wide, offset)

    def code_points(self, units: int) -> int:
        """The code point at an offset in UTF-16 units; one inside a pair is the character's own."""
        return units - bisect_left(self._units, units)
