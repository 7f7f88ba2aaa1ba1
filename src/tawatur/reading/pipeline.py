"""The reading: a Document in, its Record out."""

from collections.abc import Sequence
from functools import cache

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Record
from tawatur.reading import attribution, causes, events, figures, names, places, relations, terms, times
from tawatur.reading.draft import Draft
from tawatur.reading.notes import notes
from tawatur.reading.stage import Stage, check
from tawatur.reading.statements import place_in_statements

READER = "rules-1"
"""What a Record says has read it; changes whenever the same text may give another Record."""

STAGES: tuple[Stage, ...] = (
    names.STAGE,
    times.STAGE,
    figures.STAGE,
    attribution.STAGE,
    places.STAGE,
    events.STAGE,
    relations.STAGE,
    terms.STAGE,
    causes.STAGE,
)


@cache
def _checked(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    check(stages)
    return stages


def read(document: Document, stages: Sequence[Stage] = STAGES) -> Record:
    """The Record of one document; PipelineError where the stages do not fit together."""
    draft = Draft(document, analyse(document.text, vocabulary()))
    for stage in _checked(tuple(stages)):
        draft = draft.with_part(stage.gives, stage.run(draft))
    draft = place_in_statements(draft)
    return Record(
        id=document.id,
        digest=document.digest,
        reader=READER,
        entities=draft.entities,
        statements=draft.statements,
        figures=draft.figures,
        times=draft.times,
        places=draft.places,
        events=draft.events,
        relations=draft.relations,
        terms=draft.terms,
        causes=draft.causes,
        notes=notes(draft),
    )
