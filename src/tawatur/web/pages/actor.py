"""An actor: the names it goes by and who uses them, its ties, what it says, what is said of it, its events."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.web.drawing.star import Star, star
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.cards import Card, cards
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.review.rulings import Ruling, Rulings

_CARDS = 6


@dataclass(frozen=True, slots=True)
class View:
    """The page; `names` are counted in documents, `known` are the things that its ties and events lead to."""

    thing: Thing
    names: tuple[tuple[str, int], ...]
    namings: tuple[Naming, ...]
    ties: tuple[Tie, ...]
    star: Star | None
    moments: tuple[Moment, ...]
    known: Mapping[str, Thing]
    about: tuple[Card, ...]
    about_total: int
    says: tuple[Card, ...]
    says_total: int
    decisions: tuple[Ruling, ...]


def view(library: Library, asked: Asked) -> View:
    """The thing of that id."""
    id = asked.path["id"]
    if (thing := library.named([id]).get(id)) is None:
        raise MissingError(id)
    ties, moments = tuple(library.ties(id)), tuple(library.moments(id))
    known = library.named({*_tied(ties), *_acting(moments)})
    about = library.claims(Wanted(about=id, size=_CARDS))
    says = library.claims_said_by(thing, Wanted(size=_CARDS))
    return View(
        thing=thing,
        names=_names(thing),
        namings=tuple(library.namings(id)),
        ties=ties,
        star=star(id, ties, {id: each.name_ar for id, each in known.items()}, mirrored=asked.language == "ar"),
        moments=moments,
        known=known,
        about=cards(library, about.items),
        about_total=about.total,
        says=cards(library, says.items),
        says_total=says.total,
        decisions=Rulings(library.reviews()).on_thing(thing),
    )


def _names(thing: Thing) -> tuple[tuple[str, int], ...]:
    """Each name with the number of documents that use it, the commonest first."""
    counts = Counter(name for names in thing.members.values() for name in set(names))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _tied(ties: Sequence[Tie]) -> set[str]:
    return {id for tie in ties for id in (tie.from_, tie.to)}


def _acting(moments: Sequence[Moment]) -> set[str]:
    return {id for moment in moments for t in moment.tellings for id in (t.actor, t.recipient) if id}
