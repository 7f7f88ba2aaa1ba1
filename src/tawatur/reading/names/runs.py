"""The words of one person's name: given names, particles, family names, and unknown words after them."""

from dataclasses import dataclass

from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.name_particles import name_particles
from tawatur.reading.names.scene import Scene

_LONGEST = 5
_RARE = 30
"""Occurrences in news up to which an ordinary definite noun may be a family name."""
_RARER = 10
"""The same for an indefinite noun."""
_SHORT = 2
_GLUED = 4
_FOREIGN = 6
_PLURALS = ("ين", "ون", "ات")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens up to but not including `last` that may name one person, in so many units (a particle and its word are one)."""

    last: int
    units: int


def read_run(scene: Scene, i: int, *, sure: bool = True, announced: bool = False) -> Run | None:
    """The longest run of name words that begins at the token.

    `sure` says that it surely begins a name, `announced` that the text says so (المدعو …).
    """
    end = _opening(scene, i, announced=announced)
    if end == i:
        return None
    units = 1
    while units < _LONGEST:
        start = end + 1 if scene.hyphenated(end) else end
        after = _following(scene, start, sure=sure or announced, units=units)
        if after <= start:
            break
        end, units = after, units + 1
    return Run(end, units)


def _opening(scene: Scene, i: int, *, announced: bool) -> int:
    """The index after the first unit of a name; `i` where no name can begin."""
    if not scene.word(i) or scene.head(i):
        return i
    s, token = scene.senses[i], scene.tokens[i]
    if "prefix" in s.particle:
        return _prefixed(scene, i)
    if s.particle & {"link", "suffix"}:
        return i
    if scene.given(i):
        return _suffixed(scene, i)
    if s.surname and not s.closed and not s.verb:
        return i + 1
    if not s.strange or scene.listed(i) or len(token.stem) <= _SHORT:
        return i
    return i + (announced or not token.definite)


def _suffixed(scene: Scene, i: int) -> int:
    """The index after a given name and the second word that some have (نور الدين)."""
    return i + 2 if scene.bare_word(i + 1) and "suffix" in scene.senses[i + 1].particle else i + 1


def _prefixed(scene: Scene, i: int) -> int:
    """The index after a byname (أبو الوليد، عبد الله); أم, which is also a conjunction, wants a name word."""
    j = i + 1
    if not scene.bare_word(j):
        return i
    s = scene.senses[j]
    if "prefix" in s.particle:
        end = _prefixed(scene, j)
        return end if end > j else i
    named = scene.given(j) or s.strange
    return i if (s.closed or s.verb or scene.senses[i].closed) and not named else _suffixed(scene, j)


def _following(scene: Scene, i: int, *, sure: bool, units: int) -> int:
    """The index after a further unit, where so many stand before it."""
    if not _continues(scene, i):
        return i
    particle = scene.senses[i].particle
    if "link" in particle:
        return _linked(scene, i)
    if "prefix" in particle:
        return _prefixed(scene, i)
    if particle & {"suffix", "final"} or _glued(scene, i):
        return i + 1
    if scene.given(i):
        return _suffixed(scene, i)
    if _honorific(scene, i):
        end = _following(scene, i + 1, sure=sure, units=units)
        return end if end > i + 1 else i
    if _family_name(scene, i, sure=sure or units > 1):
        return i + 1
    return i + (sure and units == 1 and _likely_family_name(scene, i))


def _linked(scene: Scene, i: int) -> int:
    """The index after a link and the name that it links, which no clitic can precede (آيت واعلي)."""
    j = i + 1
    if not scene.word(j) or (scene.senses[j].closed and not scene.given(j)):
        return i
    if scene.senses[j].particle & {"link", "prefix"}:
        end = _following(scene, j, sure=True, units=1)
        return end if end > j else i
    return _suffixed(scene, j)


def _continues(scene: Scene, i: int) -> bool:
    """Whether the word can continue a name: without clitic but the ب of a family name (بالحاج، بوسعيد).

    ف is an unknown word's own letter, and و is after an unknown word (إليانور ويتفيلد).
    """
    if not scene.word(i) or scene.tokens[i].text[-1].isascii():
        return False
    if scene.bare_word(i):
        return True
    if scene.tokens[i].proclitics == "ف" or (scene.tokens[i].proclitics == "و" and scene.senses[i - 1].strange):
        return scene.senses[i].strange and len(scene.tokens[i].norm) >= _FOREIGN and not _named(scene, i)
    if not scene.tokens[i].proclitics.startswith("ب"):
        return False
    if scene.tokens[i].definite:
        return scene.senses[i].surname or scene.senses[i].given
    return _glued(scene, i)


def _named(scene: Scene, i: int) -> bool:
    return scene.given(i) or scene.senses[i].surname or i in scene.known


def _glued(scene: Scene, i: int) -> bool:
    """Whether an unusual word begins like the family names of the Maghreb and Hadramawt (بوسعيد، باوزير، بلعيد)."""
    norm = scene.tokens[i].norm
    return len(norm) > _GLUED and "glued" in name_particles().get(norm[:2], ()) and scene.senses[i].frequent <= _RARE


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
    if token.definite and token.bare in given_names() and token.bare not in given_names().common:
        return True
    if not token.definite:
        return s.familiarity == "inflected"
    return token.stem.endswith(("ي", "يه")) and s.office is None and s.nation is None and s.frequent <= _RARE


def _likely_family_name(scene: Scene, i: int) -> bool:
    """Whether the word, known otherwise, may be the family name after one given name (يوسفي، المصري، كوباني)."""
    s, token = scene.senses[i], scene.tokens[i]
    if not s.noun or s.head is not None or s.people is not None:
        return False
    if i in scene.known and scene.known[i].last > i + 1:
        return False
    if s.nation is not None or (s.office is None and token.stem.endswith("ي")):
        return not token.stem.endswith("ه")
    if s.office is not None or s.adjective:
        return False
    return s.frequent <= (_RARE if token.definite or i in scene.known else _RARER)
