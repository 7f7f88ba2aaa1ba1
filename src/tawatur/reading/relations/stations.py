"""Where armed bodies stand: اللواء الخامس في المدينة، كتيبة النسر حول الجسر."""

from collections.abc import Iterator

from tawatur.lexicon.ties import Ties
from tawatur.model import Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.relations.referents import PLACES


def stations(draft: Draft, clauses: Clauses, words: Ties) -> Iterator[Relation]:
    """An armed body whose name a preposition of place and the name of a place follow is present there."""
    mentions = clauses.marks.mentions
    for body in tuple(mentions.values()):
        place = mentions.get(body.last + 1)
        if place is None or not body.entity.armed or place.entity.label not in PLACES:
            continue
        if clauses.tokens[body.last].norm in words.within and clauses.text.sentence_of(place.first).first <= body.first:
            yield Relation(
                from_=body.entity.id,
                to=place.entity.id,
                type="present_in",
                evidence=draft.token_span(body.first, place.last),
                reason="stands there",
            )
