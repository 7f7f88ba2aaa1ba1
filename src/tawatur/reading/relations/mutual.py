"""Ties between all whom a word joins: اشتباكات بين X وY، تحالف بين X وY."""

from collections.abc import Iterator
from itertools import pairwise

from tawatur.lexicon.ties import Ties
from tawatur.model import Relation
from tawatur.reading.draft import Draft
from tawatur.reading.relations.referents import ACTORS, Referents, coordinated

_REACH = 14


def mutual_ties(draft: Draft, referents: Referents, words: Ties) -> Iterator[Relation]:
    """The ties of all such words of the text, from the one named first to the other."""
    clauses = referents.clauses
    for token in clauses.tokens:
        kind = words.mutual.get(token.bare)
        if kind is None or token.index in clauses.marks.inside:
            continue
        end = min(clauses.text.sentence_of(token.index).last, token.index + _REACH)
        between = next((k for k in range(token.index + 1, end) if clauses.has(k, "between")), None)
        if between is None or between + 1 >= end:
            continue
        named = clauses.marks.mentions.get(between + 1)
        joined = (
            coordinated(clauses, named) if named else referents.within(between + 1, clauses.phrase(between + 1, end))
        )
        sides = [m for m in joined if m.entity.label in ACTORS and not m.entity.media]
        for source, target in pairwise(sides):
            if source.entity.id != target.entity.id:
                yield Relation(
                    from_=source.entity.id,
                    to=target.entity.id,
                    type=kind,
                    evidence=draft.token_span(token.index, target.last),
                    reason=f"{token.text} between",
                )
