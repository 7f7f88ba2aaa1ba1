"""Known names as they stand, and those that are ordinary words too where a cue stands beside them."""

from tawatur.lexicon.names import Name
from tawatur.lexicon.phrases import Match
from tawatur.model import Label
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_PLACES: frozenset[Label] = frozenset({"GPE", "LOC", "FAC"})


def known(scene: Scene, i: int) -> Candidate | None:
    """The known name that begins at the token, if it is one here."""
    match = scene.known.get(i)
    if match is None:
        return None
    form = " ".join(t.norm for t in scene.tokens[match.first + 1 : match.last])
    form = f"{scene.tokens[i].stem} {form}".strip()
    name = _chosen(scene, match)
    if name.needs_cue(form) and not _cued(scene, match, name):
        return None
    return Candidate(
        match.first, match.last, name.label, "a known name", "known", name, name.kind, name.armed, name.media
    )


def _chosen(scene: Scene, match: Match[tuple[Name, ...]]) -> Name:
    """Of homonyms the one that the head noun before announces, else the first listed."""
    head = scene.senses[match.first - 1].head if match.first else None
    if head is not None and not scene.tokens[match.first - 1].definite:
        for name in match.value:
            if name.label == head.label or (head.role == "place" and name.label in _PLACES):
                return name
    return match.value[0]


def _cued(scene: Scene, match: Match[tuple[Name, ...]], name: Name) -> bool:
    """Whether the words beside show that an ordinary word is a name here."""
    before = match.first - 1
    if before < 0:
        return False
    if scene.quoted.get(before) == match.last:
        return name.label not in _PLACES
    if scene.tokens[match.first].proclitics:
        return False
    s = scene.senses[before]
    if s.head is not None and not s.head.plural and not scene.tokens[before].definite:
        return s.head.label == name.label or (s.head.role == "place" and name.label in _PLACES)
    return name.label == "PERSON" and s.office is not None
