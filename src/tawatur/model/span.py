"""A stretch of a document's text."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """`text` is exactly `document.text[start:end]`; offsets are code points."""

    text: str
    start: int
    end: int

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`; ValueError where that is empty or outside."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
        return cls(text[start:end], start, end)

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
