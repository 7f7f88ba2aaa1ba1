"""Known names as they stand in the text."""

from tawatur.arabic.endings import ACCUSATIVE
from tawatur.arabic.normal import fold
from tawatur.arabic.spelling import spells
from tawatur.arabic.tokens import Token
from tawatur.lexicon.names import PLACE_LABELS, Known, Name
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.cued import announced, cued
from tawatur.reading.names.scene import Scene

_RARE_PROCLITICS = ("ك", "س")
_SHORT = 4
_COUNTRY = "يا"
_POSSESSED = ("ها", "نا")


def known(scene: Scene, i: int) -> Candidate | None:
    """The known name that begins at the token, if it is one here."""
    match = scene.known.get(i)
    if match is None or (match.last == i + 1 and not _itself(scene, match)):
        return None
    name = _chosen(scene, match)
    if name is None or (match.last == i + 1 and name.label in PLACE_LABELS and _adjectival(scene, i)):
        return None
    return Candidate(
        _first(scene, match, name),
        match.last,
        name.label,
        "a known name",
        "known",
        name=name,
        kind=name.kind,
        armed=name.armed,
        media=name.media,
    )


def _chosen(scene: Scene, match: Known) -> Name | None:
    """Of homonyms the one that the head noun before announces, else the first that needs no cue or has one."""
    head = scene.head(match.first - 1) if match.first else None
    homonyms = match.value
    if head is not None and not scene.tokens[match.first - 1].definite:
        homonyms = tuple(sorted(homonyms, key=lambda name: not announced(head, name)))
    form, verbal = scene.stems(match.first, match.last), _verbal(scene, match)
    for name in homonyms:
        if not (verbal or name.needs_cue(form)) or cued(scene, match, name):
            return name
    return None


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
    if token.proclitics and (token.norm in verb_forms().past or _left_over(token)):
        return False
    listed = [form for name in match.value for form in name.forms if len(form.split()) == 1]
    return token.proclitics.endswith("ل") or any(spells(scene.written(match.first), form) for form in listed)


def _left_over(token: Token) -> bool:
    """Whether a short name after ك or س is what is left of another word (كلاوس is not لاوس)."""
    return token.proclitics in _RARE_PROCLITICS and len(token.stem) <= _SHORT


def _verbal(scene: Scene, match: Known) -> bool:
    """Whether a name of one word is a common verb form as well (سرت)."""
    token = scene.tokens[match.first]
    return match.last == match.first + 1 and not token.proclitics and token.norm in verb_forms().past


def _adjectival(scene: Scene, i: int) -> bool:
    """Whether a place's name is an adjective here: after a definite noun (القوة القاهرة), or in the accusative."""
    if not scene.bare_word(i) or not scene.word(i - 1):
        return False
    before, token, noun = scene.tokens[i - 1], scene.tokens[i], scene.senses[i - 1].noun
    if token.definite:
        return noun and before.definite and scene.head(i - 1) is None and not scene.listed(i - 1)
    return _accusative(scene, i) and (
        token.text.endswith(ACCUSATIVE) or (noun and before.stem.endswith("ا") and not before.stem.endswith(_POSSESSED))
    )


def _accusative(scene: Scene, i: int) -> bool:
    """Whether a country's name is also the accusative of its adjective (روسيا، تركيا)."""
    stem = scene.tokens[i].stem
    return stem.endswith(_COUNTRY) and stem[:-1] in nationalities().adjectives
