"""Words that tie two named things to each other for longer than one event."""

from dataclasses import dataclass
from functools import cache
from typing import get_args

from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import RelationType

TYPES: tuple[RelationType, ...] = get_args(RelationType)


@dataclass(frozen=True, slots=True)
class Joint:
    """A word between two names; `links` are the folded prepositions after it, "" for none."""

    type: RelationType
    links: frozenset[str]
    backward: bool


@dataclass(frozen=True, slots=True)
class EventTie:
    """The tie that an event word brings; `place` where it ties the actor to the place."""

    type: RelationType
    place: bool


@dataclass(frozen=True, slots=True)
class Ties:
    """Offices and joints by phrase, `office_words` those of one folded word; event words by lemma."""

    offices: PhraseIndex[RelationType]
    office_words: dict[str, RelationType]
    joints: PhraseIndex[Joint]
    events: dict[str, EventTie]


@cache
def ties() -> Ties:
    """The ties of the shipped lexicon."""
    offices: list[tuple[str, RelationType]] = []
    joints: list[tuple[str, Joint]] = []
    events: dict[str, EventTie] = {}
    for row in read_table(DATA / "ties.tsv", ("kind", "type", "words", "link", "direction")):
        kind = row.one_of("kind", ("office", "joint", "event"))
        tie: RelationType = row.one_of("type", TYPES)
        if kind == "office":
            offices += [(form, tie) for word in row.many("words") for form in _definite_too(word)]
        elif kind == "joint":
            joint = Joint(tie, frozenset(map(fold, row.many("link"))), row["direction"] == "backward")
            joints += [(form, joint) for word in row.many("words") for form in _definite_too(word)]
        else:
            place = row.one_of("link", ("recipient", "place")) == "place"
            events.update(dict.fromkeys(row.many("words"), EventTie(tie, place)))
    words = {fold(word): tie for word, tie in offices if " " not in word}
    return Ties(PhraseIndex(offices), words, PhraseIndex(joints), events)


def _definite_too(word: str) -> tuple[str, ...]:
    """The word without and with article; an adjective after it takes one too."""
    first, _, rest = word.partition(" ")
    definite = word if first.startswith("ال") else "ال" + first + (" " + rest if rest else "")
    both = "ال" + first + " ال" + rest
    return (word, definite, both) if rest else (word, definite)
