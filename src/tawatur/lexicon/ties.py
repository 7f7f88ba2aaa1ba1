"""Words that tie two named things to each other for longer than one event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar, get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.model import RelationType

Owner = Literal["", "body", "place"]
Object = Literal["", "move", "give", "gift"]
T = TypeVar("T")

TYPES: tuple[RelationType, ...] = get_args(RelationType)
_KINDS = (
    "office",
    "joint",
    "event",
    "verb",
    "move",
    "give",
    "noun",
    "gift",
    "mutual",
    "ally",
    "carry",
    "refuse",
    "chain",
    "goods",
    "seat",
    "within",
    "member",
    "ruler",
    "asset",
    "forces",
)
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

    Likewise a verbal noun from the name right after it (دعم X لـY). `moved` says what must be its object: for `move`
    forces or assets, for `give` and `gift` goods.
    """

    lemma: str
    type: RelationType
    links: frozenset[str]
    backward: bool
    moved: Object = ""


@dataclass(frozen=True, slots=True)
class EventTie:
    """The tie that an event word brings; `place` where it ties the actor to the place."""

    type: RelationType
    place: bool


@dataclass(frozen=True, slots=True)
class Ties:
    """Offices and joints by phrase, `office_words` those of one folded word; events by lemma, verbs by folded form.

    `gives` are verbs of giving and getting goods, some of which move forces too; `goods` say by folded word what
    giving it makes of a tie. `mutual` words tie all whom بين or مع joins after them, `allies` carry the pronoun of
    whom they are allied with (حليفه). `carrying` are words and forms for going on with, seeing to or promising a deed,
    `refusing` for denying or stopping it, `chains` nouns for ways of supply (خط إمداد). `seats` are common nouns for
    places of people (رئيس البلدية), `within` prepositions of where a body stands, `members` nouns for those who make
    up a body, `rulers` who leads a country (الرئيس السوري), `assets` what a body has somewhere, `forces` what it sends
    there.
    """

    offices: PhraseIndex[TieOffice]
    office_words: Mapping[str, TieOffice]
    joints: PhraseIndex[Joint]
    events: Mapping[str, EventTie]
    verbs: Mapping[str, TieVerb]
    gives: Mapping[str, TieVerb]
    nouns: Mapping[str, TieVerb]
    mutual: Mapping[str, RelationType]
    allies: frozenset[str]
    goods: Mapping[str, RelationType]
    carrying: frozenset[str]
    refusing: frozenset[str]
    chains: frozenset[str]
    seats: frozenset[str]
    within: frozenset[str]
    members: frozenset[str]
    rulers: frozenset[str]
    assets: frozenset[str]
    forces: frozenset[str]


@cache
def ties() -> Ties:
    """The ties of the shipped lexicon."""
    rows = _by_kind()
    offices = [pair for row in rows["office"] for pair in _spelt(row, _office(row))]
    joints = [pair for row in rows["joint"] for pair in _spelt(row, Joint(_type(row), _links(row), _backward(row)))]
    return Ties(
        offices=PhraseIndex(offices),
        office_words={fold(word): office for word, office in offices if " " not in word},
        joints=PhraseIndex(joints),
        events={word: _event(row) for row in rows["event"] for word in row.many("words")},
        verbs={form: verb for row in (*rows["verb"], *rows["move"]) for form, verb in _verb_forms(row)},
        gives={form: verb for row in rows["give"] for form, verb in _verb_forms(row)},
        nouns={fold(w): _noun(row, w) for row in (*rows["noun"], *rows["gift"]) for w in row.many("words")},
        mutual={fold(word): _type(row) for row in rows["mutual"] for word in row.many("words")},
        allies=_words(rows["ally"]),
        goods={fold(word): _type(row) for row in rows["goods"] for word in row.many("words")},
        carrying=_words(rows["carry"]) | _forms(rows["carry"]),
        refusing=_forms(rows["refuse"]),
        chains=_words(rows["chain"]),
        seats=_words(rows["seat"]),
        within=_words(rows["within"]),
        members=_words(rows["member"]),
        rulers=_words(rows["ruler"]),
        assets=_words(rows["asset"]),
        forces=_words(rows["forces"]),
    )


def _by_kind() -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {kind: [] for kind in _KINDS}
    for row in read_table(DATA / "ties.tsv", ("kind", "type", "words", "past", "present", "link", "direction")):
        rows[row.one_of("kind", _KINDS)].append(row)
    return rows


def _type(row: Row) -> RelationType:
    return row.one_of("type", TYPES)


def _backward(row: Row) -> bool:
    return row["direction"] == "backward"


def _office(row: Row) -> TieOffice:
    return TieOffice(_type(row), row.one_of("link", _OWNERS))


def _event(row: Row) -> EventTie:
    return EventTie(_type(row), row.one_of("link", ("recipient", "place")) == "place")


def _noun(row: Row, word: str) -> TieVerb:
    return TieVerb(word, _type(row), _links(row), backward=False, moved="gift" if row["kind"] == "gift" else "")


def _verb_forms(row: Row) -> Iterator[tuple[str, TieVerb]]:
    moved: Object = row.one_of("kind", ("move", "give")) if row["kind"] != "verb" else ""
    verb = TieVerb(row["past"], _type(row), _links(row), _backward(row), moved)
    return ((form, verb) for form in _forms([row]))


def _forms(rows: Sequence[Row]) -> frozenset[str]:
    """The forms of the verbs of such rows."""
    verbs = ((row["past"], row["present"]) for row in rows if row["past"])
    return frozenset(form for past, present in verbs for form in (*past_forms(past), *present_forms(present)))


def _spelt(row: Row, value: T) -> Iterator[tuple[str, T]]:
    """Every word of a row, with and without article."""
    return ((form, value) for word in row.many("words") for form in _definite_too(word))


def _words(rows: Sequence[Row]) -> frozenset[str]:
    return frozenset(fold(word) for row in rows for word in row.many("words"))


def _links(row: Row) -> frozenset[str]:
    return frozenset("" if link == _OBJECT else fold(link) for link in row.many("link"))


def _definite_too(word: str) -> tuple[str, ...]:
    """The word without and with article; an adjective after it takes one too."""
    first, _, rest = word.partition(" ")
    definite = word if first.startswith("ال") else "ال" + first + (" " + rest if rest else "")
    both = "ال" + first + " ال" + rest
    return (word, definite, both) if rest else (word, definite)
