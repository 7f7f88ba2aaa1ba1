"""Stories with their facts, and who tells them: what generated reports report."""

import datetime
import random
from collections.abc import Mapping
from dataclasses import dataclass

import wordlists

from tawatur.model import Link, LinkKind, Span

A_DAY, A_STORY = 300, 8
FIRST_DAY = datetime.date(2023, 1, 1)
COUNTED: frozenset[str] = frozenset({"killed", "wounded", "displaced"})
"""Kinds of facts that are numbers of people."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What happened, in several wordings, and its particulars, each in several too.

    `person` takes part, `damage` counts what was damaged, `origins` are those who tell it, `denier` says that it did
    not happen.
    """

    id: str
    kind: str
    event: str
    wordings: tuple[str, ...]
    particulars: tuple[tuple[str, ...], ...]
    person: str
    damage: int
    origins: tuple[tuple[Link, ...], ...]
    denier: Link | None
    number: int


@dataclass(frozen=True, slots=True)
class Story:
    """What is reported on some days from one place."""

    begins: datetime.date
    place: str
    facts: tuple[Fact, ...]


def story(number: int, dice: random.Random) -> Story:
    """The story of that number."""
    place = dice.choice(wordlists.places())
    chosen = dice.sample(wordlists.frames(), dice.randint(3, 5))
    facts = tuple(_fact(f"{number}-{n}", frame, place, dice) for n, frame in enumerate(chosen))
    return Story(FIRST_DAY + datetime.timedelta(number * A_STORY // A_DAY), place, facts)


def _fact(id: str, frame: wordlists.Frame, place: str, dice: random.Random) -> Fact:
    kind, event, wordings = frame
    person = _person(dice)
    slots = {
        "place": place,
        "quarter": dice.choice(wordlists.places()),
        "person": person,
        "m": str(dice.randint(61, 99)),
        **{kind: dice.choice(wordlists.words(kind)) for kind in ("thing", "cause", "landmark", "crowd", "damage")},
    }
    filled = tuple(_filled(wording, slots) for wording in wordings)
    particulars = tuple(tuple(_filled(wording, slots) for wording in own) for own in wordlists.particulars())
    origins = tuple(_origin(place, dice) for _ in range(dice.choice((1, 1, 2, 3))))
    denier = _body(dice) if dice.random() < 0.1 and kind not in COUNTED else None
    number, damage = dice.randint(3, 60), int(slots["m"])
    return Fact(id, kind, event, filled, particulars, person, damage, origins, denier, number)


def _filled(wording: str, slots: Mapping[str, str]) -> str:
    for slot, words in slots.items():
        wording = wording.replace(f"{{{slot}}}", words)
    return wording


def _person(dice: random.Random) -> str:
    return f"{dice.choice(wordlists.names('given_names'))} {dice.choice(wordlists.names('surnames'))}"


def _origin(place: str, dice: random.Random) -> tuple[Link, ...]:
    """The end of a chain: a body, a person, or an agency with somebody unnamed."""
    match dice.randrange(4):
        case 0:
            return (
                _link(dice.choice(wordlists.agencies()), "outlet"),
                _link(dice.choice(wordlists.words("anonymous")), "person", named=False),
            )
        case 1:
            name = _person(dice)
            return (_link(f"{dice.choice(wordlists.words('office'))} {name}", "person", name),)
        case _:
            return (_body(dice),)


def _body(dice: random.Random) -> Link:
    return _link(dice.choice(wordlists.words("body")), "organisation")


def _link(source: str, kind: LinkKind, name: str | None = None, named: bool = True) -> Link:
    return Link(source=Span(source, 0, len(source)), name=(name or source) if named else None, kind=kind, named=named)
