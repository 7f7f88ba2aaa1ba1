"""Known names that are ordinary words too: the words beside show whether they are names here."""

from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.names import PLACE_LABELS, Known, Name
from tawatur.reading.names.scene import Scene, lands

_LONGEST_PLACE = 3
_IN, _TO = "ب", "ل"
# So many words at most between a verb of saying and the outlet that hears it.
_TELLING_REACH = 8


def cued(scene: Scene, match: Known, name: Name) -> bool:
    """Whether the words beside show that an ordinary word is a name here."""
    before, place = match.first - 1, name.label in PLACE_LABELS
    if before < 0:
        return False
    if scene.tokens[before].text == "#":
        return True
    if scene.quoted.get(before) == match.last:
        return not place
    if place and (_coordinated(scene, match) or _located(scene, match, name)):
        return True
    if scene.tokens[match.first].proclitics:
        return name.media and _told(scene, match)
    head = scene.head(before)
    if head is not None and not scene.tokens[before].definite:
        return announced(head, name)
    return name.label == "PERSON" and scene.office(before) is not None


def _told(scene: Scene, match: Known) -> bool:
    """Whether somebody says something to the outlet (قال مصدر في الجيش للجزيرة إن …), no outlet's name goes on."""
    if scene.tokens[match.first].proclitics != _TO or not scene.ends_phrase(match.last):
        return False
    words = [k for k in range(max(0, match.first - _TELLING_REACH), match.last) if scene.tokens[k].is_word]
    if any((head := scene.head(k)) is not None and head.role == "outlet" for k in words):
        return False
    return any(scene.senses[k].speaks for k in words[:-2])


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


def _located(scene: Scene, match: Known, name: Name) -> bool:
    """Whether a word that wants a place stands before, or a preposition does and the phrase ends with the name.

    A definite word is more often itself (في الباب): its place must lie in a state that the text names a place of.
    """
    before, token = scene.tokens[match.first - 1].stem, scene.tokens[match.first]
    if not token.proclitics and announces(before, "place"):
        return True
    inside = token.proclitics.endswith(_IN) if token.proclitics else announces(before, "locative")
    return inside and scene.ends_phrase(match.last) and (not token.definite or at_home(scene, name.name_ar))


def at_home(scene: Scene, place: str) -> bool:
    """Whether the place may lie in a state of which the text surely names a place."""
    return not scene.lands.isdisjoint(lands(place))
