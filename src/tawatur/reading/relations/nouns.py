"""Ties by a verbal noun between two names: دعم X لـY، حرب X على Y، سيطرة X على Y."""

from collections.abc import Iterator

from tawatur.lexicon.ties import Ties, TieVerb
from tawatur.model import Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.verbs import fits

_REACH = 6


def noun_ties(draft: Draft, clauses: Clauses, words: Ties) -> Iterator[Relation]:
    """The ties of all verbal nouns of tying whose holder stands right after them."""
    for token in clauses.tokens:
        noun = words.nouns.get(token.bare) if token.is_word and token.index not in clauses.marks.inside else None
        source = clauses.marks.mentions.get(token.index + 1)
        if noun is None or source is None or token.definite or clauses.tokens[source.first].proclitics:
            continue
        target = _brought(clauses, noun, source.last)
        if target is None or source.entity.id == target.entity.id or not fits(noun.type, source.entity, target.entity):
            continue
        yield Relation(
            from_=source.entity.id,
            to=target.entity.id,
            type=noun.type,
            evidence=draft.token_span(token.index, target.last),
            reason=noun.lemma,
        )


def _brought(clauses: Clauses, noun: TieVerb, k: int) -> Mention | None:
    """The name that one of the noun's links brings, before the next verb or mark."""
    for j in range(k, min(clauses.text.sentence_of(k - 1).last, k + _REACH)):
        token = clauses.tokens[j]
        if clauses.verb(j) or not token.is_word:
            return None
        if token.proclitics and token.proclitics[-1] in noun.links:
            return clauses.marks.mentions.get(j)
        if token.stem in noun.links:
            return clauses.marks.mentions.get(j + 1)
    return None
