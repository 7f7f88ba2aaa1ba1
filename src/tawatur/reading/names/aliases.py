"""Aliases: another name of the same thing in brackets right after it (مكتب تنسيق الشؤون الإنسانية (أوتشا))."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_LONGEST = 3


def aliases(scene: Scene, standing: Sequence[Candidate]) -> list[Candidate]:
    """A candidate for every bracketed alias of a standing body or place that no list knows."""
    return [found for candidate in standing if (found := _alias(scene, candidate)) is not None]


def _alias(scene: Scene, candidate: Candidate) -> Candidate | None:
    first = candidate.last + 1
    if candidate.label == "PERSON" or first >= len(scene.tokens) or scene.tokens[first - 1].text != "(":
        return None
    last = first
    while last < len(scene.tokens) and last - first < _LONGEST and scene.bare_word(last) and _unusual(scene, last):
        last += 1
    if last == first or last >= len(scene.tokens) or scene.tokens[last].text != ")":
        return None
    return replace(
        candidate,
        first=first,
        last=last,
        key=candidate.key or scene.stems(candidate.first, candidate.last),
        reason="in brackets after its other name",
        whole=True,
    )


def _unusual(scene: Scene, i: int) -> bool:
    """Whether the word is unknown, in Latin letters, or a name that is an ordinary word elsewhere."""
    return scene.senses[i].strange or scene.tokens[i].text[0].isascii() or i in scene.known
