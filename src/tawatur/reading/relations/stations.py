"""Where bodies stand: اللواء الخامس في المدينة، كتيبة النسر حول الجسر، مقار الحزب في الجبل."""

from collections.abc import Iterator

from tawatur.lexicon.ties import Ties
from tawatur.model import Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.referents import PLACES, QUOTES, coordinated


def stations(draft: Draft, clauses: Clauses, words: Ties) -> Iterator[Relation]:
    """An armed body, or what another has, is present at the places that a preposition brings after its name."""
    mentions = clauses.marks.mentions
    for body in tuple(mentions.values()):
        place = mentions.get(body.last + 1)
        if place is None or body.entity.label != "ORG" or body.entity.media or not _stands(clauses, words, body):
            continue
        if clauses.tokens[body.last].norm in words.within and clauses.text.sentence_of(place.first).first <= body.first:
            for named in coordinated(clauses, place):
                if named.entity.label in PLACES:
                    yield Relation(
                        from_=body.entity.id,
                        to=named.entity.id,
                        type="present_in",
                        evidence=draft.token_span(body.first, named.last),
                        reason="stands there",
                    )


def _stands(clauses: Clauses, words: Ties, body: Mention) -> bool:
    """Whether the body is armed, or what it has or who makes it up is named right before."""
    k = body.first - 1
    while k >= 0 and clauses.tokens[k].text in QUOTES:
        k -= 1
    before = clauses.tokens[k].bare if k >= 0 else ""
    return body.entity.armed or before in words.assets or before in words.members
