"""Names: candidates from the lexicon and the grammar of names, one decision among them, one entity for each thing."""

from tawatur.model import Entity
from tawatur.reading.draft import Draft
from tawatur.reading.names.aliases import aliases
from tawatur.reading.names.appositions import apposition
from tawatur.reading.names.bylines import bylines
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.decide import decide
from tawatur.reading.names.echoes import echoes, quoted_heads
from tawatur.reading.names.entities import entities
from tawatur.reading.names.groups import group
from tawatur.reading.names.happenings import happening
from tawatur.reading.names.known import known
from tawatur.reading.names.neighbours import neighbours
from tawatur.reading.names.organisations import national, organisation
from tawatur.reading.names.outlets import branded, outlet
from tawatur.reading.names.persons import nickname, person
from tawatur.reading.names.places import located, place
from tawatur.reading.names.quoted import quoted_apposition, quoted_body, quoted_pairs, quoted_source
from tawatur.reading.names.scene import Scene, scene
from tawatur.reading.names.series import series
from tawatur.reading.names.tagged import Opinion
from tawatur.reading.stage import Stage

SOURCES = (
    known,
    person,
    nickname,
    apposition,
    organisation,
    national,
    outlet,
    quoted_source,
    quoted_body,
    quoted_apposition,
    branded,
    place,
    located,
    group,
    happening,
)
"""What reads a candidate at one token."""


def candidates(draft: Draft, seen: Scene, opinion: Opinion) -> list[Candidate]:
    """All candidates of all sources; those of a tagger beside them."""
    seeing = list(opinion.candidates(rules=draft.rules))
    if not draft.rules:
        return seeing
    starts = [t.index for t in seen.tokens if (t.is_word or t.index in seen.quoted) and t.index not in seen.inner]
    found = [candidate for i in starts for source in SOURCES if (candidate := source(seen, i)) is not None]
    return [*found, *quoted_pairs(seen, found), *series(seen), *bylines(draft.document, seen), *seeing]


def names(draft: Draft) -> tuple[Entity, ...]:
    """The entities that the text names, each with all its mentions."""
    seen, opinion = scene(draft.text), Opinion(draft.text, draft.tags)
    standing = opinion.upheld(decide(candidates(draft, seen, opinion), seen))
    standing = opinion.upheld(decide([*standing, *aliases(seen, standing), *neighbours(seen, standing)], seen))
    standing = opinion.upheld(decide([*standing, *quoted_heads(seen, standing), *echoes(seen, standing)], seen))
    return entities(seen, opinion.seconded(standing))


STAGE = Stage(gives="entities", needs=(), run=names)
