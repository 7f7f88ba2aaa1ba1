"""Stage: places. Every mention of a place, and where it lies as far as gazetteer and text tell."""

from tawatur.model import Place
from tawatur.reading.draft import Draft
from tawatur.reading.places.decide import Verdict, decide
from tawatur.reading.places.mentions import mentions
from tawatur.reading.stage import Stage


def places(draft: Draft) -> tuple[Place, ...]:
    """One place for each mention of an entity that is one, in the order of the text."""
    return tuple(_place(verdict) for verdict in decide(draft.text, mentions(draft)))


def _place(verdict: Verdict) -> Place:
    entity, choice = verdict.mention.entity, verdict.choice
    if choice is None:
        return Place(
            text=verdict.mention.span,
            entity=entity.id,
            name_ar=entity.name_ar,
            name_en=entity.name_en,
            kind=entity.kind,
            wikidata=entity.wikidata,
            reason=verdict.reason,
        )
    location = choice.location
    return Place(
        text=verdict.mention.span,
        entity=entity.id,
        name_ar=entity.name_ar,
        name_en=location.name_en if choice.kind == location.kind else entity.name_en,
        kind=choice.kind,
        wikidata=entity.wikidata,
        resolved=True,
        location=location.id,
        countries=location.countries,
        admin=location.admin,
        latitude=choice.latitude,
        longitude=choice.longitude,
        precision=choice.precision,
        reason=verdict.reason,
    )


STAGE = Stage(gives="places", needs=("entities",), run=places)
