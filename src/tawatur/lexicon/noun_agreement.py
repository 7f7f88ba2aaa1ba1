"""Number and gender of nouns, by which their adjectives are known: from the lexicon, else from the shape."""

import re
from functools import cache

from tawatur.arabic.endings import FEMININE, SOUND_PLURALS
from tawatur.arabic.normal import fold
from tawatur.lexicon.counted import counted_nouns
from tawatur.lexicon.heads import heads
from tawatur.lexicon.speakers import speakers
from tawatur.lexicon.table import DATA, read_table

_FEMININE_ENDINGS = (*FEMININE, "اء")
_LEAST = 5
# Broken plurals: أفعال، فعول، فعال، فعلاء، فواعل، فعاليل (Ryding 2005, ch. 7).
_BROKEN = re.compile(r"ا..ا.|..[او].|..+اء|..ا..|..ا.ي.")


@cache
def _feminines() -> frozenset[str]:
    return frozenset(fold(row.required("word")) for row in read_table(DATA / "feminine_nouns.tsv", ("word",)))


def plural(noun: str) -> bool:
    """Whether a folded noun without article is a plural, or may be one by its shape where nothing lists it."""
    speaker = speakers().get(noun)
    if speaker is not None:
        return speaker.number != "s"
    head = heads().get(noun)
    if head is not None:
        return head.plural
    counted = counted_nouns().forms.get(noun)
    if counted is not None:
        return counted.number in ("plural", "doubtful")
    if noun.endswith(SOUND_PLURALS) and len(noun) >= _LEAST:
        return True
    return not noun.endswith("ه") and bool(_BROKEN.fullmatch(noun))


def feminine(noun: str) -> bool:
    """Whether a folded noun without article is feminine by its ending or by the list of those that do not show it."""
    return noun.endswith(_FEMININE_ENDINGS) or noun in _feminines()


@cache
def _masculine_names() -> frozenset[str]:
    return frozenset(fold(row.required("name")) for row in read_table(DATA / "masculine_places.tsv", ("name",)))


def masculine_name(word: str) -> bool:
    """Whether a folded name of a country or province is masculine, as few are (العراق، لبنان)."""
    return word in _masculine_names()
