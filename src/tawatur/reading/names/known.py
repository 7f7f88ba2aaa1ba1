"""Known names as they stand, and those that are ordinary words too where a cue stands beside them."""

from tawatur.arabic.spelling import spells
from tawatur.lexicon.names import Name
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.model import Label
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Known, Scene

_PLACES: frozenset[Label] = frozenset({"GPE", "LOC", "FAC"})


def known(scene: Scene, i: int) -> Candidate | None:
    """The known name that begins at the token, if it is one here."""
    match = scene.known.get(i)
    if match is None or (match.last == i + 1 and not _itself(scene, match)):
        return None
    name = _chosen(scene, match)
    if name.needs_cue(scene.form(match)) and not _cued(scene, match, name):
        return None
    return Candidate(
        match.first, match.last, name.label, "a known name", "known", name, name.kind, name.armed, name.media
    )


def _itself(scene: Scene, match: Known) -> bool:
    """Whether a name of one word is spelled as one, and is not left over from a verb (كسرت is not سرت)."""
    token = scene.tokens[match.first]
    if token.proclitics and token.norm in verb_forms().past:
        return False
    written = token.text[token.stem_start - token.start :]
    listed = [form for name in match.value for form in name.forms if len(form.split()) == 1]
    return token.proclitics.endswith("ل") or any(spells(written, form) for form in listed)


def _chosen(scene: Scene, match: Known) -> Name:
    """Of homonyms the one that the head noun before announces, else the first listed."""
    head = scene.head(match.first - 1) if match.first else None
    if head is not None and not scene.tokens[match.first - 1].definite:
        for name in match.value:
            if name.label == head.label or (head.role == "place" and name.label in _PLACES):
                return name
    return match.value[0]


def _cued(scene: Scene, match: Known, name: Name) -> bool:
    """Whether the words beside show that an ordinary word is a name here."""
    before = match.first - 1
    if before < 0:
        return False
    if scene.quoted.get(before) == match.last:
        return name.label not in _PLACES
    if scene.tokens[match.first].proclitics:
        return False
    head = scene.head(before)
    if head is not None and not scene.tokens[before].definite:
        return head.label == name.label or (head.role == "place" and name.label in _PLACES)
    return name.label == "PERSON" and scene.senses[before].office is not None
