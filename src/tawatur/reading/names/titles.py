"""Titles: what stands before a person's name, and shows that it is one."""

from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.offices import offices
from tawatur.reading.names.scene import Scene

_REACH = 8
"""Tokens that may stand between an office and the name of its holder (وزير الصحة في حكومة الوحدة …)."""
_MOST_ADJECTIVES = 3
_TITLES = frozenset({"office", "rank", "profession", "honorific"})
_HOLDERS = _TITLES | {"kin", "anonymous"}
COMMAS = frozenset("،,")


def titled(scene: Scene, i: int) -> bool:
    """Whether a title stands right before the token, or before an adjective that belongs to the title."""
    k = i - 1
    while k > 0 and i - k <= _MOST_ADJECTIVES and _describes(scene, k):
        k -= 1
    if k < 0:
        return False
    if scene.tokens[k].text == "." and k:
        return scene.tokens[k - 1].stem + "." in offices()
    office = scene.office(k)
    if office is None or office.plural or office.role not in _TITLES:
        return False
    s = scene.senses[i]
    return scene.tokens[k].definite or (
        office.role == "honorific" and (scene.given(i) or s.surname) and s.nation is None
    )


def _describes(scene: Scene, i: int) -> bool:
    """Whether the word is an adjective that is no office itself."""
    return scene.word(i) and scene.senses[i].adjective and scene.senses[i].office is None


def spoken(scene: Scene, i: int) -> bool:
    """Whether a verb of saying stands right before the token."""
    return i > 0 and scene.tokens[i - 1].is_word and scene.senses[i - 1].speaks


def national(scene: Scene, i: int) -> bool:
    """Whether a definite nationality stands right before the token, as a noun or after a title (النيجيري …)."""
    return scene.word(i - 1) and scene.tokens[i - 1].definite and scene.senses[i - 1].nation is not None


def holds_office(scene: Scene, i: int) -> bool:
    """Whether an office stands a few words before, with only its description (and a comma) between."""
    k = i - 1
    if k > 0 and scene.tokens[k].text in COMMAS:
        k -= 1
    while k >= 0 and i - k <= _REACH and scene.word(k):
        s, office = scene.senses[k], scene.office(k)
        if office is not None and office.role in _HOLDERS and not office.plural:
            return True
        if s.verb or (s.closed and not _within(scene.tokens[k].stem)):
            return False
        k -= 1
    return False


def _within(stem: str) -> bool:
    """Whether a function word may stand in the description of an office (في، باسم، فيها)."""
    return announces(stem, "within") or function_words().has(stem, "prepositional_pronoun")


def family_alone(scene: Scene, i: int) -> bool:
    """Whether the word ends its phrase and can, with the article, be nothing but a family name (الوزير العمري إن)."""
    s = scene.senses[i]
    if not scene.tokens[i].definite or not (s.surname or (s.strange and not scene.listed(i))):
        return False
    described = scene.word(i + 1) and scene.tokens[i + 1].definite
    return s.nation is None and s.office is None and not described and scene.ends_phrase(i + 1)
