"""Happenings: the timeline's events with what event formats ask of them: actors, place, days, dead, sources."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.exports.material import Material, Report
from tawatur.exports.parties import Party, parties
from tawatur.exports.tolls import Toll, Tolls
from tawatur.model import Document, Place
from tawatur.model.days import Days, closed_days
from tawatur.model.moment import Moment, Telling
from tawatur.model.origin import Origin


@dataclass(frozen=True, slots=True)
class Happening:
    """`days` is None where they cannot be told, `place` where nobody names one that is known, `toll` without figures.

    `origins` are those that tell it as having happened; a happening of none is only denied, wished or feared.
    """

    moment: Moment
    days: Days | None
    place: Place | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    origins: tuple[Origin, ...]
    documents: tuple[Document, ...]
    toll: Toll | None

    @property
    def happened(self) -> bool:
        """Whether somebody tells it as having happened."""
        return any(not (told.negated or told.hypothetical) for told in self.moment.tellings)

    @property
    def words(self) -> str:
        """The words for it, as each report has them."""
        return " · ".join(dict.fromkeys(told.trigger.text for told in self.moment.tellings))


def happenings(material: Material) -> Iterator[Happening]:
    """The events of the timeline, in its order."""
    situation = material.situation
    things = {thing.id: thing for thing in situation.entities}
    origins = {origin.id: origin for origin in situation.origins}
    tolls = Tolls(material)
    for moment in situation.timeline:
        real = [told for told in moment.tellings if not (told.negated or told.hypothetical)]
        yield Happening(
            moment=moment,
            days=closed_days(moment.edtf),
            place=_place(moment.tellings, material.reports),
            actors=parties(moment.tellings, "actor", things, material.reports),
            recipients=parties(moment.tellings, "recipient", things, material.reports),
            origins=tuple(origins[id] for id in dict.fromkeys(t.origin for t in real if t.origin) if id in origins),
            documents=tuple(
                material.reports[doc].document
                for doc in dict.fromkeys(told.doc for told in moment.tellings)
                if doc in material.reports
            ),
            toll=tolls.of(moment.claim),
        )


def _place(tellings: Sequence[Telling], reports: Mapping[str, Report]) -> Place | None:
    """The most precise place that one of the tellings names."""
    found = [
        place
        for told in tellings
        if told.place and told.doc in reports
        for place in reports[told.doc].places
        if place.text.overlaps(told.place)
    ]
    return min(found, key=lambda place: (place.latitude is None, place.precision or 9), default=None)
