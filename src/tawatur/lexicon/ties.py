"""Words that tie two named things to each other for longer than one event."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.model import RelationType

Owner = Literal["", "body", "place"]

TYPES: tuple[RelationType, ...] = get_args(RelationType)
_KINDS = ("office", "joint", "event", "verb", "noun", "mutual", "arms", "seat", "within")
_OBJECT = "-"
_OWNERS: tuple[Owner, ...] = get_args(Owner)


@dataclass(frozen=True, slots=True)
class TieOffice:
    """What an office is to its body; `owner` is `body` or `place` where the name alone calls for one named before."""

    type: RelationType
    owner: Owner


@dataclass(frozen=True, slots=True)
class Joint:
    """A word between two names; `links` are the folded prepositions after it, "" for none."""

    type: RelationType
    links: frozenset[str]
    backward: bool


@dataclass(frozen=True, slots=True)
class TieVerb:
    """A verb from its subject to its object or to what one of the `links` brings; `backward` the other way.

    Likewise a verbal noun from the name right after it (دعم X لـY).
    """

    lemma: str
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
    """Offices and joints by phrase, `office_words` those of one folded word; events by lemma, verbs by folded form.

    `mutual` words tie all whom بين or مع joins after them; `arms` are folded words for what arms whoever gets it,
    `seats` common nouns for places of people (رئيس البلدية), `within` prepositions of where a body stands.
    """

    offices: PhraseIndex[TieOffice]
    office_words: Mapping[str, TieOffice]
    joints: PhraseIndex[Joint]
    events: Mapping[str, EventTie]
    verbs: Mapping[str, TieVerb]
    nouns: Mapping[str, TieVerb]
    mutual: Mapping[str, RelationType]
    arms: frozenset[str]
    seats: frozenset[str]
    within: frozenset[str]


@cache
def ties() -> Ties:
    """The ties of the shipped lexicon."""
    offices: list[tuple[str, TieOffice]] = []
    joints: list[tuple[str, Joint]] = []
    events: dict[str, EventTie] = {}
    verbs: dict[str, TieVerb] = {}
    nouns: dict[str, TieVerb] = {}
    mutual: dict[str, RelationType] = {}
    plain: dict[str, frozenset[str]] = {"arms": frozenset(), "seat": frozenset(), "within": frozenset()}
    for row in read_table(DATA / "ties.tsv", ("kind", "type", "words", "past", "present", "link", "direction")):
        kind = row.one_of("kind", _KINDS)
        if kind in plain:
            plain[kind] |= frozenset(map(fold, row.many("words")))
            continue
        tie: RelationType = row.one_of("type", TYPES)
        if kind == "office":
            office = TieOffice(tie, row.one_of("link", _OWNERS))
            offices += [(form, office) for word in row.many("words") for form in _definite_too(word)]
        elif kind == "joint":
            joint = Joint(tie, _links(row), row["direction"] == "backward")
            joints += [(form, joint) for word in row.many("words") for form in _definite_too(word)]
        elif kind == "verb":
            verb = TieVerb(row["past"], tie, _links(row), row["direction"] == "backward")
            verbs.update(dict.fromkeys((*past_forms(row["past"]), *present_forms(row["present"])), verb))
        elif kind == "noun":
            nouns.update({fold(word): TieVerb(word, tie, _links(row), backward=False) for word in row.many("words")})
        elif kind == "mutual":
            mutual.update({fold(word): tie for word in row.many("words")})
        else:
            place = row.one_of("link", ("recipient", "place")) == "place"
            events.update(dict.fromkeys(row.many("words"), EventTie(tie, place)))
    words = {fold(word): office for word, office in offices if " " not in word}
    return Ties(
        PhraseIndex(offices),
        words,
        PhraseIndex(joints),
        events,
        verbs,
        nouns,
        mutual,
        plain["arms"],
        plain["seat"],
        plain["within"],
    )


def _links(row: Row) -> frozenset[str]:
    return frozenset("" if link == _OBJECT else fold(link) for link in row.many("link"))


def _definite_too(word: str) -> tuple[str, ...]:
    """The word without and with article; an adjective after it takes one too."""
    first, _, rest = word.partition(" ")
    definite = word if first.startswith("ال") else "ال" + first + (" " + rest if rest else "")
    both = "ال" + first + " ال" + rest
    return (word, definite, both) if rest else (word, definite)
