"""Stage: relations. Lasting ties by office, by a word or verb between two names, by a body's name, and by events."""

from collections.abc import Iterator

from tawatur.lexicon.ties import ties
from tawatur.model import Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import landmarks
from tawatur.reading.relations.allies import ally_ties
from tawatur.reading.relations.deeds import event_ties
from tawatur.reading.relations.joints import joint_ties
from tawatur.reading.relations.mutual import mutual_ties
from tawatur.reading.relations.namesakes import namesake_ties
from tawatur.reading.relations.nouns import noun_ties
from tawatur.reading.relations.offices import office_ties
from tawatur.reading.relations.referents import referents
from tawatur.reading.relations.stations import stations
from tawatur.reading.relations.verbs import verb_ties
from tawatur.reading.stage import Stage


def relations(draft: Draft) -> tuple[Relation, ...]:
    """The lasting ties that the text states, each once, with the first words that state it."""
    found: dict[tuple[str, str, str], Relation] = {}
    for relation in _relations(draft, Clauses(draft.text, landmarks(draft))):
        found.setdefault((relation.from_, relation.type, relation.to), relation)
    return tuple(sorted(found.values(), key=lambda relation: relation.evidence.start))


def _relations(draft: Draft, clauses: Clauses) -> Iterator[Relation]:
    known, words = referents(clauses), ties()
    yield from office_ties(draft, known, words)
    yield from namesake_ties(draft, clauses)
    yield from joint_ties(draft, known, words)
    yield from ally_ties(draft, known, words)
    yield from event_ties(draft, clauses, words)
    yield from verb_ties(draft, known, words)
    yield from noun_ties(draft, known, words)
    yield from mutual_ties(draft, known, words)
    yield from stations(draft, clauses, words)


STAGE = Stage(gives="relations", needs=("entities", "events", "statements"), run=relations)
