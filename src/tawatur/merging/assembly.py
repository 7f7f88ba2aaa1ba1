"""The Situation put together from what its stories tell."""

from collections.abc import Sequence

from tawatur.merging.explanations import explanations
from tawatur.merging.homes import Homes
from tawatur.merging.naming import namings
from tawatur.merging.profiles import profiles
from tawatur.merging.spoken import OUTLET
from tawatur.merging.telling import Told, merged_origins
from tawatur.merging.things import Things
from tawatur.merging.ties import ties
from tawatur.merging.timeline import timeline
from tawatur.model import Document, Record
from tawatur.model.situation import Situation


def assembled(pairs: Sequence[tuple[Document, Record]], things: Things, told: Sequence[Told]) -> Situation:
    """The Situation of documents (in the order of their ids), their things and what all stories tell, in any order."""
    records = [record for _, record in pairs]
    names = {thing.id: thing.name_ar for thing in things.things}
    outlets = {id: names[thing] for (id, name), thing in things.of.items() if name == OUTLET}
    claims = tuple(sorted((c for each in told for c in each.claims), key=lambda c: (-len(c.members), c.id)))
    sets = tuple(sorted((s for each in told for s in each.figure_sets), key=lambda s: s.id))
    origins = merged_origins(origin for each in told for origin in each.origins)
    homes = Homes(claims)
    terms = namings(pairs, outlets, things)
    return Situation(
        documents=tuple(record.id for record in records),
        entities=tuple(thing for thing in things.things if thing.members),
        origins=origins,
        claims=claims,
        figure_sets=sets,
        explanations=explanations(records, claims),
        timeline=timeline(records, homes, things.of),
        ties=ties(pairs, homes, things.of),
        terms=terms,
        profiles=profiles([document for document, _ in pairs], outlets, claims, sets, origins, terms),
    )
