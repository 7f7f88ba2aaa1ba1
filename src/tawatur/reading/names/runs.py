"""The words of one person's name: given names, particles, family names, and unknown words after them."""

from dataclasses import dataclass

from tawatur.arabic.endings import ACCUSATIVE
from tawatur.reading.names.family_names import (
    Trust,
    family_name,
    foreign_link,
    glued,
    honorific,
    likely_family_name,
    of_one_piece,
)
from tawatur.reading.names.scene import Scene

_LONGEST = 5
_SHORT = 2
_RARE = 30
"""Occurrences in news up to which a family name is hardly another word."""
_PRONOUNS = ("نا", "كم", "تي", "ته", "ه")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens up to but not including `last` that may name one person; a unit is a word with its particles."""

    last: int
    units: int


def read_run(scene: Scene, i: int, trust: Trust = Trust.SURE, *, called: bool = False) -> Run | None:
    """The longest run of name words that begins at the token; `called` lets it begin with the article."""
    end = _opening(scene, i, trust, called=called)
    if end == i:
        return None
    units = 1
    while units < _LONGEST:
        start = end + 1 if scene.hyphenated(end) else end
        after = _following(scene, start, trust, units)
        if after <= start:
            break
        end, units = after, units + 1
    return Run(end, units)


def titled_name(scene: Scene, i: int) -> int:
    """The index after the title at the token and the name behind it (الشهيد رائد); `i` where no given name follows."""
    j = i + 1
    if not scene.bare_word(j) or not (scene.given(j) or "prefix" in scene.senses[j].particle):
        return i
    run = read_run(scene, j)
    return run.last if run else i


def _opening(scene: Scene, i: int, trust: Trust, *, called: bool) -> int:
    """The index after the first unit of a name; `i` where no name can begin."""
    if not scene.word(i) or scene.head(i) or scene.written(i).endswith(ACCUSATIVE):
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
    opens = s.strange or before_name(scene, i) or (s.rare and trust == Trust.ANNOUNCED and _named(scene, i + 1))
    if not opens or scene.listed(i) or len(token.stem) <= _SHORT:
        return i
    return i + (called or not token.definite)


def _named(scene: Scene, i: int) -> bool:
    """Whether the word goes on with a name: a given or family name, or an unknown word."""
    return scene.bare_word(i) and (scene.given(i) or scene.senses[i].surname or scene.senses[i].strange)


def before_name(scene: Scene, i: int) -> bool:
    """Whether the word is no listed word of the language, carries no pronoun, and stands before a sure name."""
    s, written = scene.senses[i], scene.written(i)
    if s.closed or s.verb or s.familiarity in ("listed", "possessed") or scene.tokens[i].definite:
        return False
    if not scene.bare_word(i + 1) or i in scene.known or written.endswith(_PRONOUNS):
        return False
    after = scene.senses[i + 1]
    if after.surname:
        return after.frequent <= _RARE and not scene.listed(i + 1)
    return scene.given(i + 1) and not after.common_given


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


def _linked(scene: Scene, i: int) -> int:
    """The index after a link and the name that it links, which no clitic can precede (آيت واعلي)."""
    j = i + 1
    if not scene.word(j) or (scene.senses[j].closed and not scene.given(j)):
        return i
    if scene.senses[j].particle & {"link", "prefix"}:
        end = _following(scene, j, Trust.SURE, 1)
        return end if end > j else i
    return _suffixed(scene, j)


def _following(scene: Scene, i: int, trust: Trust, units: int) -> int:
    """The index after a further unit, where so many stand before it."""
    if not scene.word(i) or scene.tokens[i].text[-1].isascii():
        return i
    if scene.tokens[i].proclitics:
        return _linked(scene, i) if foreign_link(scene, i) else i + of_one_piece(scene, i)
    if scene.senses[i].temporal or scene.written(i).endswith(ACCUSATIVE):
        return i
    particle = scene.senses[i].particle
    if "link" in particle:
        return _linked(scene, i)
    if "prefix" in particle:
        return _prefixed(scene, i)
    if particle & {"suffix", "final"} or glued(scene, i):
        return i + 1
    if scene.given(i):
        return _suffixed(scene, i)
    if honorific(scene, i) and not scene.tokens[i].definite:
        end = _following(scene, i + 1, trust, units)
        return end if end > i + 1 else i
    if family_name(scene, i, sure=trust > Trust.DOUBTFUL or units > 1):
        return i + 1
    return i + (units == 1 and likely_family_name(scene, i, trust))
