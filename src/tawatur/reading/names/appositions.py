"""Appositions: the name of an office's holder between commas after it (قال عميد الكلية، فلان الفلاني، إن …)."""

from tawatur.lexicon.name_cues import announces
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene
from tawatur.reading.names.tails import ENDS, nominal
from tawatur.reading.names.titles import COMMAS, holds_office

_SHORTEST = 2
_LONGEST = 4
_RARE = 30
"""Occurrences in news up to which a listed word may be a name that no list of names holds."""


def apposition(scene: Scene, i: int) -> Candidate | None:
    """The person whose name begins at the token, after a comma and the description of an office."""
    if not i or scene.tokens[i - 1].text not in COMMAS or not _opens(scene, i) or not holds_office(scene, i):
        return None
    last = i
    while scene.word(last) and (nominal(scene, last) or scene.given(last)):
        last += 2 if scene.hyphenated(last + 1) else 1
    if not _SHORTEST <= last - i <= _LONGEST + 1 or last >= len(scene.tokens) or scene.tokens[last].text not in ENDS:
        return None
    if not any(_unusual(scene, k) for k in range(i, last)):
        return None
    return Candidate(i, last, "PERSON", "a name between commas after an office")


def _opens(scene: Scene, i: int) -> bool:
    """Whether the word may open a name: neither with the article nor a title nor a word that names a source (وفق)."""
    office = scene.office(i)
    if office is not None and office.role != "honorific":
        return False
    return not scene.tokens[i].definite and not announces(scene.tokens[i].stem, "quoted")


def _unusual(scene: Scene, i: int) -> bool:
    s = scene.senses[i]
    return scene.given(i) or s.surname or s.strange or (s.frequent <= _RARE and s.office is None and s.nation is None)
