"""Stage: relations. Lasting ties by office, by a word between two names, by a body's own name, and by events."""

from collections.abc import Iterator

from tawatur.lexicon.ties import ties
from tawatur.model import Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import landmarks
from tawatur.reading.relations.deeds import event_ties
from tawatur.reading.relations.joints import joint_ties
from tawatur.reading.relations.offices import named_after, office_ties
from tawatur.reading.stage import Stage


def relations(draft: Draft) -> tuple[Relation, ...]:
    """The lasting ties that the text states, each once, with the first words that state it."""
    found: dict[tuple[str, str, str], Relation] = {}
    for relation in _relations(draft, Clauses(draft.text, landmarks(draft))):
        found.setdefault((relation.from_, relation.type, relation.to), relation)
    return tuple(sorted(found.values(), key=lambda relation: relation.evidence.start))


def _relations(draft: Draft, clauses: Clauses) -> Iterator[Relation]:
    for mention in clauses.marks.mentions.values():
        if mention.entity.label == "PERSON":
            yield from office_ties(draft, clauses, ties(), mention)
        elif mention.entity.label == "ORG":
            yield from named_after(draft, mention)
    yield from joint_ties(draft, clauses, ties())
    yield from event_ties(draft, clauses, ties())


STAGE = Stage(gives="relations", needs=("entities", "events", "statements"), run=relations)
