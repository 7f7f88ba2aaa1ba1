"""Names: candidates from the lexicon and from the grammar of names, one decision among them, one entity for each thing."""

from tawatur.model import Entity
from tawatur.reading.draft import Draft
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.decide import decide
from tawatur.reading.names.echoes import echoes
from tawatur.reading.names.entities import entities
from tawatur.reading.names.groups import group
from tawatur.reading.names.known import known
from tawatur.reading.names.organisations import organisation
from tawatur.reading.names.outlets import outlet, quoted_source
from tawatur.reading.names.persons import person
from tawatur.reading.names.places import place
from tawatur.reading.names.scene import Scene, scene
from tawatur.reading.stage import Stage

SOURCES = (known, person, organisation, outlet, quoted_source, place, group)
"""Where candidates come from; a tagger's spans come in as one more source."""


def candidates(seen: Scene) -> list[Candidate]:
    """All candidates of all sources, by place."""
    tokens = [t.index for t in seen.tokens if (t.kind == "word" or t.index in seen.quoted) and t.index not in seen.inner]
    return [found for i in tokens for source in SOURCES if (found := source(seen, i)) is not None]


def names(draft: Draft) -> tuple[Entity, ...]:
    """The entities that the text names, each with all its mentions."""
    seen = scene(draft.text)
    standing = decide(candidates(seen), seen)
    return entities(draft, decide([*standing, *echoes(seen, standing)], seen))


STAGE = Stage(gives="entities", needs=(), run=names)
