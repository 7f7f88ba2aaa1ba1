"""Names: candidates from the lexicon and from the grammar of names, one decision among them, one entity for each thing."""

from dataclasses import replace

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.model import Entity
from tawatur.reading.draft import Draft
from tawatur.reading.names.aliases import aliases
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.decide import decide
from tawatur.reading.names.echoes import echoes
from tawatur.reading.names.entities import entities
from tawatur.reading.names.groups import group
from tawatur.reading.names.happenings import happening
from tawatur.reading.names.known import known
from tawatur.reading.names.organisations import organisation
from tawatur.reading.names.outlets import branded, outlet, quoted_source
from tawatur.reading.names.persons import person
from tawatur.reading.names.places import place
from tawatur.reading.names.scene import Scene, scene
from tawatur.reading.names.series import series
from tawatur.reading.stage import Stage

SOURCES = (known, person, organisation, outlet, quoted_source, branded, place, group, happening)
"""Where candidates come from; a tagger's spans come in as one more source."""


def candidates(seen: Scene) -> list[Candidate]:
    """All candidates of all sources, by place."""
    tokens = [t.index for t in seen.tokens if (t.kind == "word" or t.index in seen.quoted) and t.index not in seen.inner]
    single = [found for i in tokens for source in SOURCES if (found := source(seen, i)) is not None]
    return [*single, *series(seen)]


def _bylines(draft: Draft, seen: Scene) -> list[Candidate]:
    """The document's own outlet and author where the text names them."""
    known: list[tuple[str, Candidate]] = []
    if draft.document.outlet:
        known.append((draft.document.outlet, Candidate(0, 0, "ORG", "the document's outlet", "known", media=True)))
    if draft.document.author:
        known.append((draft.document.author, Candidate(0, 0, "PERSON", "the document's author", "known")))
    index = PhraseIndex(known)
    found = (index.at(seen.tokens, token.index) for token in seen.tokens if token.is_word) if known else ()
    return [replace(match.value, first=match.first, last=match.last) for match in found if match is not None]


def names(draft: Draft) -> tuple[Entity, ...]:
    """The entities that the text names, each with all its mentions."""
    seen = scene(draft.text)
    standing = decide([*candidates(seen), *_bylines(draft, seen)], seen)
    standing = decide([*standing, *aliases(seen, standing)], seen)
    return entities(seen, decide([*standing, *echoes(seen, standing)], seen))


STAGE = Stage(gives="entities", needs=(), run=names)
