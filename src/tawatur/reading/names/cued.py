"""Known names that are ordinary words too: the words beside show whether they are names here."""

from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.names import PLACE_LABELS, Known, Name
from tawatur.reading.names.scene import Scene

_LONGEST_PLACE = 3


def cued(scene: Scene, match: Known, name: Name) -> bool:
    """Whether the words beside show that an ordinary word is a name here."""
    before, place = match.first - 1, name.label in PLACE_LABELS
    if before < 0:
        return False
    if scene.tokens[before].text == "#":
        return True
    if scene.quoted.get(before) == match.last:
        return not place
    if place and (_coordinated(scene, match) or _located(scene, match)):
        return True
    if scene.tokens[match.first].proclitics:
        return False
    head = scene.head(before)
    if head is not None and not scene.tokens[before].definite:
        return announced(head, name)
    return name.label == "PERSON" and scene.office(before) is not None


def announced(head: Head, name: Name) -> bool:
    """Whether the head noun is one of such a name."""
    return name.label == head.label or (head.role == "place" and name.label in PLACE_LABELS)


def _coordinated(scene: Scene, match: Known) -> bool:
    """Whether `و` joins the name to a place that is no ordinary word (تعز وحجة، مالي والنيجر)."""
    if scene.tokens[match.first].proclitics == "و" and _ends_place(scene, match.first):
        return True
    after = match.last
    return after < len(scene.tokens) and scene.tokens[after].proclitics == "و" and _sure_place(scene, after)


def _ends_place(scene: Scene, i: int) -> bool:
    """Whether a sure place ends right before the token."""
    return any(_sure_place(scene, k) and scene.known[k].last == i for k in range(max(0, i - _LONGEST_PLACE), i))


def _sure_place(scene: Scene, i: int) -> bool:
    return scene.listed(i) and scene.known[i].value[0].label in PLACE_LABELS


def _located(scene: Scene, match: Known) -> bool:
    """Whether a word that wants a place stands before, or a preposition does and the phrase ends with the name."""
    before, token, after = scene.tokens[match.first - 1].stem, scene.tokens[match.first], match.last
    if token.proclitics:
        return False
    if announces(before, "place"):
        return True
    if token.definite or not announces(before, "locative"):
        return False
    return not scene.bare_word(after) or scene.senses[after].closed
