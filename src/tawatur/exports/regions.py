"""Regions that an annotation tool gives back, as marks on the text, or each with a line that says why not."""

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.errors import InputError
from tawatur.model import Span
from tawatur.model.marks import Mark, mark_named


@dataclass(frozen=True, slots=True)
class Region:
    """A label from one code point to another; `words` are those that the tool names, where it does."""

    start: int
    end: int
    label: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """The marks of regions and what is wrong with the others; `lost` says that one does not hold its words."""

    marks: frozenset[Mark]
    faults: tuple[InputError, ...] = ()
    lost: bool = False


def placed(text: str, regions: Iterable[Region], place: str) -> Placed:
    """The regions as marks of the text; `place` names the document in what is said of the others."""
    marks: set[Mark] = set()
    faults: list[InputError] = []
    lost = False
    for region in regions:
        if not _holds(text, region):
            words = region.words or f"{region.start}–{region.end}"
            faults.append(InputError(place, "a region does not hold the words that it names: {words!r}", words=words))
            lost = True
        elif mark := mark_named(region.label, Span.cut(text, region.start, region.end)):
            marks.add(mark)
        else:
            faults.append(InputError(place, "label {label!r} is not one of Tawatur's", label=region.label))
    return Placed(frozenset(marks), tuple(faults), lost)


def _holds(text: str, region: Region) -> bool:
    words = text[region.start : region.end] if 0 <= region.start < region.end <= len(text) else ""
    return bool(words) and _letters(words) == _letters(region.words or words)


def _letters(words: str) -> str:
    """Tools write line breaks as they like."""
    return "".join(words.replace("\\n", " ").split())
