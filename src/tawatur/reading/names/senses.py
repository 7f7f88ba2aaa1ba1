"""What one word can be for a name, whatever stands beside it."""

from dataclasses import dataclass
from functools import lru_cache

from tawatur.lexicon.name_adjectives import name_adjectives
from tawatur.lexicon.cues import cues
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.heads import Head, heads
from tawatur.lexicon.name_particles import name_particles
from tawatur.lexicon.nationalities import Nationality, nationalities
from tawatur.lexicon.offices import Office, offices
from tawatur.lexicon.ordinary import ordinary_words
from tawatur.lexicon.surnames import surnames
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.lexicon.vocabulary import vocabulary

_VERBAL = 0.02
"""Share of verbal use from which a counted form is taken for a verb."""
_ENDINGS = ("هما", "ها", "هم", "نا", "ات", "ان", "ين", "ون", "وا", "تين", "تان", "ا", "ت", "ه", "ي", "يه")
_PREFIXES = "يتن"
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Sense:
    """`ordinary` is a word of the language that no list of names holds; `closed` a word that ends every name."""

    given: bool
    common_given: bool
    surname: bool
    particle: str
    office: Office | None
    head: Head | None
    nation: Nationality | None
    people: Nationality | None
    adjective: bool
    closed: bool
    verb: bool
    speaks: bool
    ordinary: bool
    frequent: int

    @property
    def strange(self) -> bool:
        """Whether nothing is known of the word, so that it may be a name."""
        return not (self.ordinary or self.closed or self.verb)


@lru_cache(maxsize=1 << 16)
def sense(stem: str) -> Sense:
    """The sense of a folded word without its proclitics."""
    bare = stem[2:] if stem.startswith("ال") and len(stem) > _SHORTEST else stem
    verbs = verb_forms()
    listed = stem in verbs.past or stem in verbs.present or vocabulary().verb_share(stem) > _VERBAL
    speaks = any(form.kind in ("verb", "passive") for form in cues().forms(stem))
    given = given_names()
    office = offices().get(bare)
    head = heads().get(bare)
    nation = nationalities().adjectives.get(bare)
    count = max(vocabulary().count(form) for form in (stem, bare, "ال" + bare))
    return Sense(
        given=stem in given.all or bare in given.all,
        common_given=stem in given.common or bare in given.common,
        surname=stem in surnames() or bare in surnames(),
        particle=name_particles().get(stem, ""),
        office=office,
        head=head,
        nation=nation,
        people=nationalities().people.get(bare),
        adjective=stem != bare and (nation is not None or _adjective(bare)),
        closed=stem in function_words().roles,
        verb=(listed or speaks) and stem not in verbs.bare,
        speaks=speaks,
        ordinary=bool(count or office or head or nation) or bare in ordinary_words() or _derived(bare),
        frequent=count,
    )


def _adjective(bare: str) -> bool:
    """Whether a definite word may be an adjective of a name: listed, or of relation (نسبة)."""
    return name_adjectives().get(bare, bare.endswith(("ي", "يه")) and len(bare) > _SHORTEST)


def _derived(bare: str) -> bool:
    """Whether the word is a known one with an ending or the prefix of the imperfect."""
    counts = vocabulary().count
    for ending in _ENDINGS:
        base = bare.removesuffix(ending)
        if base != bare and len(base) >= _SHORTEST and (counts(base) or counts("ال" + base) or counts(base + "ه")):
            return True
    return bare[0] in _PREFIXES and len(bare) > _SHORTEST and any(counts(p + bare[1:]) for p in ("ي", "ت"))
