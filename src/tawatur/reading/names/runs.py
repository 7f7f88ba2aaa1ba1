"""The words of one person's name: given names, particles, family names, and unknown words after them."""

from dataclasses import dataclass

from tawatur.reading.names.scene import Scene

_LONGEST = 5
_RARE = 30
"""Occurrences in news up to which an ordinary definite noun may be a family name."""
_PLURALS = ("ين", "ون", "ات")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens up to but not including `last` that may name one person, in so many units (a particle and its word are one)."""

    last: int
    units: int


def read_run(scene: Scene, i: int, *, sure: bool = True) -> Run | None:
    """The longest run of name words that begins at the token; `sure` says that it surely begins a name."""
    end = _opening(scene, i)
    if end == i:
        return None
    units = 1
    while units < _LONGEST:
        start = end + 1 if scene.hyphenated(end) else end
        after = _following(scene, start, sure=sure, units=units)
        if after <= start:
            break
        end, units = after, units + 1
    return Run(end, units)


def _opening(scene: Scene, i: int) -> int:
    """The index after the first unit of a name; `i` where no name can begin."""
    if not scene.word(i) or scene.head(i):
        return i
    s, token = scene.senses[i], scene.tokens[i]
    if s.particle == "prefix":
        return _prefixed(scene, i)
    if s.particle:
        return i
    if scene.given(i):
        return _suffixed(scene, i)
    if s.surname and not s.closed and not s.verb:
        return i + 1
    return i + 1 if s.strange and not token.definite and len(token.stem) > 2 and not scene.listed(i) else i


def _suffixed(scene: Scene, i: int) -> int:
    """The index after a given name and the second word that some have (نور الدين)."""
    return i + 2 if scene.bare_word(i + 1) and scene.senses[i + 1].particle == "suffix" else i + 1


def _prefixed(scene: Scene, i: int) -> int:
    """The index after a byname (أبو الوليد، عبد الله); أم, which is also a conjunction, wants a name word."""
    j = i + 1
    if not scene.bare_word(j):
        return i
    s = scene.senses[j]
    if s.particle == "prefix":
        end = _prefixed(scene, j)
        return end if end > j else i
    named = scene.given(j) or s.strange
    return i if (s.closed or s.verb or scene.senses[i].closed) and not named else _suffixed(scene, j)


def _following(scene: Scene, i: int, *, sure: bool, units: int) -> int:
    """The index after a further unit, where so many stand before it."""
    if not _continues(scene, i):
        return i
    particle = scene.senses[i].particle
    if particle == "prefix":
        return _prefixed(scene, i)
    if particle == "link":
        end = _following(scene, i + 1, sure=True, units=1)
        return end if end > i + 1 else i
    if particle in ("suffix", "final"):
        return i + 1
    if scene.given(i):
        return _suffixed(scene, i)
    if _honorific(scene, i):
        end = _following(scene, i + 1, sure=sure, units=units)
        return end if end > i + 1 else i
    if _family_name(scene, i, sure=sure or units > 1):
        return i + 1
    return i + (sure and units == 1 and _likely_family_name(scene, i))


def _continues(scene: Scene, i: int) -> bool:
    """Whether the word can continue a name: without clitic but the ب of a family name (بالحاج)."""
    if scene.bare_word(i):
        return True
    if not scene.word(i) or scene.tokens[i].proclitics != "ب" or not scene.tokens[i].definite:
        return False
    return scene.senses[i].surname or scene.senses[i].given


def _honorific(scene: Scene, i: int) -> bool:
    office = scene.senses[i].office
    return office is not None and office.role == "honorific" and not scene.tokens[i].definite


def _family_name(scene: Scene, i: int, *, sure: bool) -> bool:
    """Whether the word is a known family name, an unknown word, or a rare definite one of origin (الركابي)."""
    s, token = scene.senses[i], scene.tokens[i]
    if s.surname and not s.closed:
        return True
    if s.closed or s.verb or s.head is not None or scene.listed(i) or (token.definite and token.stem.endswith(_PLURALS)):
        return False
    if s.strange or not sure:
        return s.strange
    if not token.definite:
        return s.familiarity == "inflected"
    return token.stem.endswith(("ي", "يه")) and s.office is None and s.nation is None and s.frequent <= _RARE


def _likely_family_name(scene: Scene, i: int) -> bool:
    """Whether the word, known otherwise, may be the family name after one given name (يوسفي، المصري، كوباني)."""
    s, token = scene.senses[i], scene.tokens[i]
    if not s.noun or s.head is not None or s.people is not None or token.stem.endswith("ه"):
        return False
    if i in scene.known and scene.known[i].last > i + 1:
        return False
    if s.nation is not None or (s.office is None and token.stem.endswith("ي")):
        return True
    return s.office is None and not s.adjective and s.frequent <= _RARE and (token.definite or i in scene.known)
