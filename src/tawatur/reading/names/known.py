"""Known names as they stand, and those that are ordinary words too where a cue stands beside them."""

from tawatur.arabic.normal import fold
from tawatur.arabic.spelling import spells
from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.names import Name
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.model import Label
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Known, Scene

_TANWIN = ("ً", "ًا")
_PLACES: frozenset[Label] = frozenset({"GPE", "LOC", "FAC"})


def known(scene: Scene, i: int) -> Candidate | None:
    """The known name that begins at the token, if it is one here."""
    match = scene.known.get(i)
    if match is None or (match.last == i + 1 and not _itself(scene, match)):
        return None
    name = _chosen(scene, match)
    if name is None:
        return None
    if match.last == i + 1 and name.label in _PLACES and _adjectival(scene, i):
        return None
    return Candidate(
        _first(scene, match, name), match.last, name.label, "a known name", "known", name, name.kind, name.armed, name.media
    )


def _first(scene: Scene, match: Known, name: Name) -> int:
    """Where the name begins: after a generic head noun that is no part of it (وكالة تسنيم), if it is known without."""
    head = scene.head(match.first)
    inner = scene.known.get(match.first + 1)
    if head is None or head.named or inner is None or inner.last != match.last or name not in inner.value:
        return match.first
    return match.first if fold(name.name_ar).startswith(scene.tokens[match.first].stem + " ") else match.first + 1


def _itself(scene: Scene, match: Known) -> bool:
    """Whether a name of one word is spelled as one, and is not left over from a verb (كسرت is not سرت)."""
    token = scene.tokens[match.first]
    if token.proclitics and token.norm in verb_forms().past:
        return False
    listed = [form for name in match.value for form in name.forms if len(form.split()) == 1]
    return token.proclitics.endswith("ل") or any(spells(scene.written(match.first), form) for form in listed)


def _verbal(scene: Scene, match: Known) -> bool:
    """Whether a name of one word is a common verb form as well (سرت)."""
    token = scene.tokens[match.first]
    return match.last == match.first + 1 and not token.proclitics and token.norm in verb_forms().past


def _adjectival(scene: Scene, i: int) -> bool:
    """Whether a place's name is an adjective here: after a definite noun (القوة القاهرة), or in the accusative (موفدا روسيا)."""
    if not scene.bare_word(i) or not scene.word(i - 1):
        return False
    before, token = scene.tokens[i - 1], scene.tokens[i]
    if token.definite:
        return before.definite and scene.head(i - 1) is None and scene.senses[i - 1].noun and not scene.listed(i - 1)
    accusative = token.stem.endswith("يا") and token.stem[:-1] in nationalities().adjectives
    noun = before.stem.endswith("ا") and not before.stem.endswith(("ها", "نا")) and scene.senses[i - 1].noun
    return accusative and (noun or token.text.endswith(_TANWIN))


def _chosen(scene: Scene, match: Known) -> Name | None:
    """Of homonyms the one that the head noun before announces, else the first that is a name without a cue or has one."""
    head = scene.head(match.first - 1) if match.first else None
    names = match.value
    if head is not None and not scene.tokens[match.first - 1].definite:
        names = tuple(sorted(names, key=lambda name: not _announced(head, name)))
    form, verbal = scene.form(match), _verbal(scene, match)
    for name in names:
        if not (verbal or name.needs_cue(form)) or _cued(scene, match, name):
            return name
    return None


def _announced(head: Head, name: Name) -> bool:
    return name.label == head.label or (head.role == "place" and name.label in _PLACES)


def _cued(scene: Scene, match: Known, name: Name) -> bool:
    """Whether the words beside show that an ordinary word is a name here."""
    before = match.first - 1
    if before < 0:
        return False
    if scene.tokens[before].text == "#":
        return True
    if scene.quoted.get(before) == match.last:
        return name.label not in _PLACES
    if name.label in _PLACES and (_coordinated(scene, match) or _located(scene, match)):
        return True
    if scene.tokens[match.first].proclitics:
        return False
    head = scene.head(before)
    if head is not None and not scene.tokens[before].definite:
        return _announced(head, name)
    return name.label == "PERSON" and scene.office(before) is not None


def _coordinated(scene: Scene, match: Known) -> bool:
    """Whether `و` joins the name to a place that is no ordinary word (تعز وحجة، مالي والنيجر)."""
    joined = scene.tokens[match.first].proclitics == "و" and _ends_place(scene, match.first)
    return joined or (
        match.last < len(scene.tokens) and scene.tokens[match.last].proclitics == "و" and _sure_place(scene, match.last)
    )


def _ends_place(scene: Scene, i: int) -> bool:
    return any(_sure_place(scene, k) and scene.known[k].last == i for k in range(max(0, i - 3), i))


def _sure_place(scene: Scene, i: int) -> bool:
    return scene.listed(i) and scene.known[i].value[0].label in _PLACES


def _located(scene: Scene, match: Known) -> bool:
    """Whether a word that wants a place stands before, or a preposition does and the phrase ends with the name."""
    before = scene.tokens[match.first - 1].stem
    if not scene.tokens[match.first].proclitics and announces(before, "place"):
        return True
    if not announces(before, "locative") or scene.tokens[match.first].proclitics or scene.tokens[match.first].definite:
        return False
    after = match.last
    return after == len(scene.tokens) or not scene.bare_word(after) or scene.senses[after].closed
