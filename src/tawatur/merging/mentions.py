"""Mentions: the words by which a report names a thing, also with and without the noun that says of what kind it is.

Whether وكالة الأناضول or الأناضول is the name, حي الكمب or الكمب: no report holds to one of them, nor do readers of it.
"""

from collections.abc import Iterator

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.heads import Head, heads
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.names_and_places import names_and_places
from tawatur.merging.unread import RARE, count
from tawatur.model import Entity, Span

_IN = "ب"


def mentions(text: Text, entity: Entity) -> tuple[str, ...]:
    """The words by which the report names the entity, sorted."""
    return tuple(sorted({words for span in entity.mentions for words in _worded(text, entity, span)}))


def _worded(text: Text, entity: Entity, span: Span) -> Iterator[str]:
    first, last = text.tokens_over(span.start, span.end)
    yield span.text
    yield from _with_kind(text, entity, span, first)
    yield from _without_kind(text, entity, span, first, last)
    if entity.label == "ORG":
        yield from _with_place(text, span, last)


def _with_kind(text: Text, entity: Entity, span: Span, first: int) -> Iterator[str]:
    """The name with the head noun before it, which any may be where the name is quoted (قاعدة «هيرون»)."""
    quoted = next((q for q in text.quotations if q.closed and (q.start, q.end) == (span.start, span.end)), None)
    before, end = (quoted.first - 1, text.tokens[quoted.last].end) if quoted else (first - 1, span.end)
    head = _head(text.tokens[before]) if before >= 0 else None
    if head is not None and head.label == entity.label and (quoted or head.optional or head.label == "FAC"):
        yield text.raw[text.tokens[before].stem_start : end]


def _without_kind(text: Text, entity: Entity, span: Span, first: int, last: int) -> Iterator[str]:
    """The name without its head noun, where it is a name so, too."""
    head = _head(text.tokens[first])
    if head is None or not head.optional or last - first == 1:
        return
    if head.role != "org" or _telling(text, entity, first + 1, last):
        yield text.raw[text.tokens[first + 1].start : span.end]


def _with_place(text: Text, span: Span, last: int) -> Iterator[str]:
    """The name of a body with the place behind it (مكتب الصحة في حضرموت)."""
    here = text.tokens[last : last + 2]
    at = last + 1 if here and announces(here[0].stem, "within") else last
    if at == last and not (here and here[0].proclitics == _IN):
        return
    place = names_and_places().at(text.tokens, at)
    if place is not None and place.value[0].label == "GPE":
        yield text.raw[span.start : text.tokens[place.last - 1].end]


def _head(token: Token) -> Head | None:
    """The head noun of one thing that the token is, without the article."""
    head = heads().get(token.stem) if token.is_word else None
    return None if head is None or head.plural else head


def _telling(text: Text, entity: Entity, first: int, last: int) -> bool:
    """Whether the words are a known name of the entity's label, or one of them is hardly another word."""
    known = names_and_places().at(text.tokens, first)
    if known is not None and known.last == last and any(name.label == entity.label for name in known.value):
        return True
    return any(count(token.stem) <= RARE for token in text.tokens[first:last])
