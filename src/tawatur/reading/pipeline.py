"""The reading: a Document in, its Record out."""

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from tawatur.arabic.text import Text, analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Record
from tawatur.reading import attribution, causes, events, figures, names, places, relations, terms, times
from tawatur.reading.draft import Draft
from tawatur.reading.notes import notes
from tawatur.reading.stage import Stage, check
from tawatur.reading.statements import place_in_statements
from tawatur.tagger.tags import Tags

_RULES = "rules-4"
_ONLY = "only"

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


class Tagging(Protocol):
    """What can stand beside the rules: `name` changes whenever the same text may give other tags."""

    @property
    def name(self) -> str: ...

    def tag(self, text: Text) -> Tags: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads by the rules and, where one is given, with a tagger beside them.

    With `rules` False names, statements and events are the tagger's alone: to measure it, not to work with.
    """

    tagger: Tagging | None = None
    rules: bool = True
    stages: tuple[Stage, ...] = STAGES

    @property
    def name(self) -> str:
        """What a Record says has read it; changes whenever the same text may give another Record."""
        heard = (_RULES if self.rules else _ONLY, *((self.tagger.name,) if self.tagger else ()))
        return "+".join(heard)

    def read(self, document: Document) -> Record:
        """The Record of one document; PipelineError where the stages do not fit together."""
        text = analyse(document.text, vocabulary())
        draft = Draft(document, text, self.tagger.tag(text) if self.tagger else None, self.rules)
        for stage in _checked(self.stages):
            draft = draft.with_part(stage.gives, stage.run(draft))
        draft = place_in_statements(draft)
        return Record(
            id=document.id,
            digest=document.digest,
            reader=self.name,
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


@cache
def _checked(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    check(stages)
    return stages
