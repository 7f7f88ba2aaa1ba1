"""Peoples and communities as people: الإيرانيين، الأكراد، not the adjective of a noun before it."""

from tawatur.arabic.endings import ACCUSATIVE, SOUND_PLURALS
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.numbers import numbers
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene


def group(scene: Scene, i: int) -> Candidate | None:
    """The people that the word at the token names, if it is a noun here."""
    if "family" in scene.senses[i].particle and scene.bare_word(i + 1) and scene.senses[i + 1].noun:
        return Candidate(i, i + 2, "NORP", "the family of someone", kind="family")
    if _counted(scene, i):
        return Candidate(i, i + 1, "NORP", "the counted noun for people of a country", kind="people")
    if scene.senses[i].people is None or not scene.word(i) or _describes(scene, i):
        return None
    return Candidate(i, i + 1, "NORP", "the noun for a people", kind="people")


def _counted(scene: Scene, i: int) -> bool:
    """Whether the word is the singular of a nationality after a number (23 سودانياً، مئتي إيزيدي)."""
    if scene.senses[i].nation is None and not _accusative(scene, i):
        return False
    if not i or not scene.bare_word(i) or scene.tokens[i].definite or i in scene.known:
        return False
    return scene.tokens[i - 1].kind == "number" or scene.tokens[i - 1].norm in numbers().words


def _accusative(scene: Scene, i: int) -> bool:
    """Whether the word is the accusative of a nationality (سودانياً)."""
    stem = scene.tokens[i].stem
    return stem.endswith("ا") and scene.written(i).endswith(ACCUSATIVE) and stem[:-1] in nationalities().adjectives


def _describes(scene: Scene, i: int) -> bool:
    """Whether the word is the adjective of a plural noun right before it."""
    if not scene.bare_word(i) or not scene.word(i - 1):
        return False
    before, token, s = scene.tokens[i - 1], scene.tokens[i], scene.senses[i - 1]
    if s.closed or s.verb or before.definite != token.definite:
        return False
    accusative = not token.definite and before.stem.endswith("ا")
    return accusative or before.stem.endswith(SOUND_PLURALS) or (s.office is not None and s.office.plural)
