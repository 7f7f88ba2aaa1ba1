"""Normalised text for matching only, with a map back to the original. Nothing is ever rewritten in place."""

from dataclasses import dataclass

from tawatur.arabic.characters import FOLDING


def fold(text: str) -> str:
    """`text` as matching sees it: marks dropped, letter variants and digits folded, Latin in lower case."""
    return text.translate(FOLDING).lower()


@dataclass(frozen=True, slots=True)
class Normalised:
    """`text` is normalised; `origins[i]` is the offset of the original character behind `text[i]`.

    `origins` has one more entry than `text`: the length of the original.
    """

    text: str
    origins: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original stretch behind `text[start:end]` (code points); ValueError where that is empty or outside."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no stretch {start}:{end} in a normalised text of {len(self.text)} characters")
        return self.origins[start], self.origins[end - 1] + 1


def normalise(text: str) -> Normalised:
    """`text` folded for matching, with its offset map."""
    letters: list[str] = []
    origins: list[int] = []
    for offset, character in enumerate(text):
        for letter in fold(character):
            letters.append(letter)
            origins.append(offset)
    origins.append(len(text))
    return Normalised("".join(letters), tuple(origins))
