"""Who speaks where: the words for the origin of the innermost statement, by token."""

from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import tokens_of
from tawatur.reading.subjects import Phrase


def voices(draft: Draft) -> dict[int, Phrase]:
    """The origin's words, by every token that a statement puts in its mouth; the innermost statement counts."""
    found: dict[int, Phrase] = {}
    parts = [(part, statement) for statement in draft.statements for part in statement.content]
    for part, statement in sorted(parts, key=lambda pair: pair[0].start - pair[0].end):
        source = statement.origin.source if statement.chain else None
        if source is not None:
            found.update(dict.fromkeys(range(*tokens_of(draft.text, part)), Phrase(*tokens_of(draft.text, source))))
    return found
