"""What one word can be for a name, whatever stands beside it."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from tawatur.arabic.endings import RELATIONAL, SOUND_MASCULINE
from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import HIS, THIRD_PERSON, hosts
from tawatur.lexicon.cues import cues
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.heads import Head, heads
from tawatur.lexicon.name_adjectives import name_adjectives
from tawatur.lexicon.name_particles import name_particles
from tawatur.lexicon.nationalities import Nationality, nationalities
from tawatur.lexicon.offices import Office, offices
from tawatur.lexicon.ordinary import ordinary_words
from tawatur.lexicon.surnames import surnames
from tawatur.lexicon.time_words import time_words
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.lexicon.vocabulary import vocabulary

_VERBAL = 0.02
"""Share of verbal use from which a counted form is taken for a verb."""
_ENDINGS = ("تين", "تان", "ته", "ات", "ان", "ين", "ون", "وا", "يه", "ا", "ت", "ه", "ي")
_POSSESSORS = THIRD_PERSON - {HIS}
_PROCLITICS = "وفبلكس"
_IMPERFECT = "يتن"
_SHORTEST = 3
_NONE: frozenset[str] = frozenset()

Familiarity = Literal["listed", "inflected", "possessed", "imperfect", "none"]
"""How the language knows the word: as it stands, with an ending, with a pronoun, as an imperfect, or not at all."""


@dataclass(frozen=True, slots=True)
class Sense:
    """`frequent` is how often the form stands in news; `speaks` tells verbs of saying."""

    given: bool
    common_given: bool
    surname: bool
    particle: frozenset[str]
    office: Office | None
    head: Head | None
    nation: Nationality | None
    people: Nationality | None
    adjective: bool
    closed: bool
    verb: bool
    speaks: bool
    temporal: bool
    familiarity: Familiarity
    frequent: int

    @property
    def strange(self) -> bool:
        """Whether nothing is known of the word, so that it may be a name."""
        return self.familiarity == "none" and not self.closed and not self.verb

    @property
    def rare(self) -> bool:
        """Whether the word is not listed, though it may come from a known one."""
        return self.noun and self.familiarity in ("none", "inflected")

    @property
    def noun(self) -> bool:
        """Whether the word may be a noun that governs a genitive or stands in one."""
        return not self.closed and not self.verb and self.familiarity not in ("possessed", "imperfect")


@lru_cache(maxsize=1 << 16)
def sense(stem: str) -> Sense:
    """The sense of a folded word without its proclitics."""
    bare = stem[2:] if stem.startswith("ال") and len(stem) > _SHORTEST else stem
    given, nations = given_names(), nationalities()
    speaks = any(form.kind in ("verb", "passive") for form in cues().forms(stem))
    office, head, nation = offices().get(bare), heads().get(bare), nations.adjectives.get(bare)
    count = max(vocabulary().count(form) for form in (stem, bare, "ال" + bare))
    listed = bool(count or office or head or nation) or bare in ordinary_words() or bare[:1].isascii()
    listed = listed or (bare.endswith("ي") and bare[:-1] in offices())
    return Sense(
        given=stem in given,
        common_given=stem in given.common or (stem in given and _also_ordinary(stem, office)),
        surname=stem in surnames() or bare in surnames(),
        particle=name_particles().get(stem, _NONE),
        office=office,
        head=head,
        nation=nation,
        people=_people(bare),
        adjective=stem != bare and (nation is not None or _adjective(bare)),
        closed=stem in function_words().roles,
        verb=stem == bare and (speaks or _verb(stem)),
        speaks=speaks,
        temporal=bare in _time_words() or stem in _time_words(),
        familiarity="listed" if listed else _familiarity(bare),
        frequent=count,
    )


def _also_ordinary(stem: str, office: Office | None) -> bool:
    """Whether a given name is an ordinary word too: a profession, a listed word, or an adjective of relation."""
    adjective = stem.endswith("ي") and vocabulary().count("ال" + stem + "ه") > 0
    return office is not None or stem in ordinary_words() or adjective


def _people(bare: str) -> Nationality | None:
    """The people that the word names, unless it is an ordinary word as well (سنة، ترك)."""
    found = nationalities().people.get(bare)
    if found is None or bare.endswith(SOUND_MASCULINE):
        return found
    return None if bare in _time_words() or bare in function_words().roles or _verb(bare) else found


@cache
def _time_words() -> frozenset[str]:
    return frozenset(fold(entry.word) for entry in time_words())


def _verb(stem: str) -> bool:
    """Whether the word is a finite verb that is written like no noun."""
    forms = verb_forms()
    if stem in forms.bare:
        return False
    known = stem in forms.past or stem in forms.present or vocabulary().verb_share(stem) > _VERBAL
    return known or any(host in forms.past or host in forms.present for host, p in hosts(stem) if len(p) > 1)


def _adjective(bare: str) -> bool:
    """Whether a definite word may be an adjective of a name: listed, or of relation (نسبة)."""
    return name_adjectives().get(bare, bare.endswith(RELATIONAL) and len(bare) > _SHORTEST)


def _familiarity(bare: str) -> Familiarity:
    """How an unlisted word may come from a known one."""
    counts = vocabulary().count
    if any(counts(host) for host, pronoun in hosts(bare) if pronoun in _POSSESSORS):
        return "possessed"
    for ending in _ENDINGS:
        base = bare.removesuffix(ending)
        if base != bare and len(base) >= _SHORTEST and (counts(base) or counts("ال" + base) or counts(base + "ه")):
            return "inflected"
    if bare[:1] in _PROCLITICS and len(bare) > _SHORTEST and (counts(bare[1:]) or _familiarity(bare[1:]) != "none"):
        return "inflected"
    if bare[:1] in _IMPERFECT and len(bare) > _SHORTEST and any(counts(p + bare[1:]) for p in "يت"):
        return "imperfect"
    return "none"
