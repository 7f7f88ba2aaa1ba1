"""Family names: known ones, and words that may be one after a given name."""

from enum import IntEnum

from tawatur.arabic.endings import RELATIONAL, SOUND_PLURALS, TA_MARBUTA
from tawatur.arabic.pronouns import HIS, MINE
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import cues
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.name_particles import name_particles
from tawatur.reading.names.scene import Scene

_RARE = 30
"""Occurrences in news up to which an ordinary definite noun may be a family name."""
_RARER = 10
"""The same for an indefinite noun."""
_GLUED = 4
_FOREIGN = 6
_POSSESSED = ("ته", "ها", "هم")
_ADVERB = "ا"
_OWN_LETTERS = ("ف", "ك", "س")
_PREPOSITIONS = ("ب", "ل")
_COME_FROM_WORDS = ("listed", "inflected", "possessed")


class Trust(IntEnum):
    """How sure it is that a name stands before: an ordinary word too, a given name and nothing else, or said so."""

    DOUBTFUL = 0
    SURE = 1
    ANNOUNCED = 2


def of_one_piece(scene: Scene, i: int) -> bool:
    """Whether what looks like a proclitic is the first letter of a family name (فاروقي، بالحاج، بوسعيد).

    ف, ك and س stand before no noun here; و is the word's own after an unknown word (إليانور ويتفيلد).
    """
    s, token = scene.senses[i], scene.tokens[i]
    if token.proclitics in _OWN_LETTERS:
        return s.noun and not token.definite and not (scene.given(i) or s.surname)
    if token.proclitics == "و":
        foreign = s.strange and scene.senses[i - 1].strange and len(token.norm) >= _FOREIGN
        return foreign and not (scene.given(i) or s.surname or i in scene.known)
    if not token.proclitics.startswith("ب"):
        return False
    return s.surname or s.given or honorific(scene, i) if token.definite else glued(scene, i)


def glued(scene: Scene, i: int) -> bool:
    """Whether an unusual word begins like the family names of the Maghreb and Hadramawt (بوسعيد، باوزير، بلعيد)."""
    norm = scene.tokens[i].norm
    if scene.tokens[i].proclitics and scene.senses[i].familiarity in _COME_FROM_WORDS:
        return False
    return len(norm) > _GLUED and "glued" in name_particles().get(norm[:2], ()) and scene.senses[i].frequent <= _RARE


def foreign_link(scene: Scene, i: int) -> bool:
    """Whether the word, which looks like a proclitic and a particle, links a foreign name (فان)."""
    return "link" in name_particles().get(scene.tokens[i].norm, ())


def honorific(scene: Scene, i: int) -> bool:
    """Whether the word is a title of courtesy, which may stand inside a name (كاوا ملا نوري)."""
    office = scene.senses[i].office
    return office is not None and office.role == "honorific"


def family_name(scene: Scene, i: int, *, sure: bool) -> bool:
    """Whether the word is a known family name, an unknown word, or a rare definite one of origin (الركابي)."""
    s, token = scene.senses[i], scene.tokens[i]
    if (s.surname and not s.closed) or _known_person(scene, i):
        return True
    if s.closed or s.verb or s.head is not None or scene.listed(i) or scene.written(i).endswith(_POSSESSED):
        return False
    if token.definite and token.stem.endswith(SOUND_PLURALS):
        return False
    if s.strange or not sure:
        return s.strange
    if token.definite and token.bare in given_names() and token.bare not in given_names().common:
        return True
    if not token.definite:
        return s.familiarity == "inflected" and not (governed(scene, i) or scene.written(i).endswith((HIS, _ADVERB)))
    return token.stem.endswith(RELATIONAL) and s.office is None and s.nation is None and s.frequent <= _RARE


def governed(scene: Scene, i: int) -> bool:
    """Whether the word, which the tokens leave whole, is a preposition and its noun (بكفالة)."""
    token = scene.tokens[i]
    inflected = scene.senses[i].familiarity == "inflected"
    return inflected and token.stem.startswith(_PREPOSITIONS) and token.text.endswith(TA_MARBUTA)


def _known_person(scene: Scene, i: int) -> bool:
    """Whether the word alone is the name of a known person."""
    match = scene.known.get(i)
    return match is not None and match.last == i + 1 and match.value[0].label == "PERSON"


def likely_family_name(scene: Scene, i: int, trust: Trust) -> bool:
    """Whether the word, known otherwise, may be the family name after one given name (يوسفي، المصري، كوباني)."""
    s, token = scene.senses[i], scene.tokens[i]
    if trust == Trust.ANNOUNCED and s.familiarity == "possessed" and scene.written(i).endswith(MINE):
        return not (s.closed or s.verb)
    if trust == Trust.DOUBTFUL or not s.noun or s.head is not None or _says(token):
        return False
    if i in scene.known and scene.known[i].last > i + 1:
        return False
    if trust == Trust.ANNOUNCED:
        return token.definite or not token.stem.endswith(_ADVERB)
    if s.people is not None:
        return False
    if s.nation is not None or (s.office is None and token.stem.endswith("ي")):
        return not token.stem.endswith("ه")
    if s.office is not None or s.adjective:
        return False
    return s.frequent <= (_RARE if token.definite or i in scene.known else _RARER)


def _says(token: Token) -> bool:
    """Whether the word is the noun for saying something (جدد الوزير فلان القول إن)."""
    return any(form.kind == "masdar" for form in cues().forms(token.stem))
