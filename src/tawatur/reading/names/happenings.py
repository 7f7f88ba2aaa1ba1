"""Named events: a word for one with its place, its month, its nationality or its name in quotation marks."""

from dataclasses import replace

from tawatur.lexicon.event_heads import EventHead, event_heads
from tawatur.lexicon.names import PLACE_LABELS
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene
from tawatur.reading.names.units import months


def happening(scene: Scene, i: int) -> Candidate | None:
    """The event that a word at the token names, if any."""
    head = event_heads().get(scene.tokens[i].bare)
    if head is None:
        return None
    if scene.quotes_name(i + 1) and not scene.tokens[i].definite:
        found = _candidate(i + 2, scene.quoted[i + 1], head, "a quoted name after the word for an event")
        return replace(found, whole=True)
    last = _end(scene, i + 1, head, definite=scene.tokens[i].definite)
    return _candidate(i, last, head, "the word for an event and what names it") if last > i + 1 else None


def _candidate(first: int, last: int, head: EventHead, reason: str) -> Candidate:
    return Candidate(first, last, "EVENT", reason, kind=head.kind)


def _end(scene: Scene, i: int, head: EventHead, *, definite: bool) -> int:
    """The index after what completes the word to a name; `i` where nothing does."""
    if not scene.bare_word(i):
        return i
    if definite:
        return i + ("nation" in head.completed and scene.tokens[i].definite and scene.senses[i].nation is not None)
    if "place" in head.completed and scene.listed(i) and scene.known[i].value[0].label in PLACE_LABELS:
        return scene.known[i].last
    if "month" in head.completed and scene.tokens[i].stem in months():
        return _year(scene, i + 1)
    return i


def _year(scene: Scene, i: int) -> int:
    """The index after the year of an event."""
    return i + (i < len(scene.tokens) and scene.tokens[i].kind == "number" and len(scene.tokens[i].norm) == 4)
