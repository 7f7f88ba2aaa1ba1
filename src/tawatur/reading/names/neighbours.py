"""Neighbours: what `و` joins to a place that stands is a place too (الرمادي وهيت، روخه وأنابه)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.arabic.endings import SOUND_PLURALS
from tawatur.lexicon.names import PLACE_LABELS
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_LONGEST = 3
_SHORTEST = 3
_NATIVE = (*SOUND_PLURALS, "ان", "تا", "ته", "ها", "هم", "نا", "وا", "ا")
"""Endings of unknown Arabic words that are plurals, verbs or carry a pronoun."""


def neighbours(scene: Scene, standing: Sequence[Candidate]) -> Iterator[Candidate]:
    """A candidate for each unknown word, or place that is an ordinary word too, behind a standing place and و."""
    for candidate in standing:
        last = candidate.last
        while candidate.label in PLACE_LABELS and (after := _joined(scene, last)) > last:
            yield _neighbour(scene, candidate, last, after)
            last = after


def _neighbour(scene: Scene, candidate: Candidate, first: int, last: int) -> Candidate:
    reason = "joined to a place"
    match = scene.known.get(first)
    if match is not None:
        name = next(name for name in match.value if name.label in PLACE_LABELS)
        return Candidate(first, match.last, name.label, reason, "guessed", name=name, kind=name.kind)
    return replace(candidate, first=first, last=last, reason=reason, sureness="guessed", name=None, key="", whole=False)


def _joined(scene: Scene, i: int) -> int:
    """The index after the name that و joins to what ends before the token; `i` where none is."""
    if not scene.word(i) or scene.tokens[i].proclitics != "و":
        return i
    match = scene.known.get(i)
    if match is not None:
        return match.last if any(name.label in PLACE_LABELS for name in match.value) else i
    k = i
    while k - i < _LONGEST and _unknown(scene, k) and (k == i or scene.bare_word(k)):
        k += 1
    return k


def _unknown(scene: Scene, i: int) -> bool:
    s, token = scene.senses[i], scene.tokens[i]
    return (
        s.strange
        and not s.given
        and not s.surname
        and len(token.bare) >= _SHORTEST
        and not token.bare.endswith(_NATIVE)
    )
