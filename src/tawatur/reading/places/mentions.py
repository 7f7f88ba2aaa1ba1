"""Mentions of places, with the word for a kind of place that stands before each (محافظة، مدينة)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.heads import Head, heads
from tawatur.lexicon.names import PLACE_LABELS
from tawatur.lexicon.place_words import place_words
from tawatur.model import Entity, Span
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import tokens_of

_AND = "و"
_DUALS = (("تي", "ه"), ("تا", "ه"), ("ي", ""), ("ا", ""))


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One mention: tokens `first` up to `last`; `announced` is the noun before it that tells its kind.

    `near` is the word that says that something is near it or on one side of it (محيط، قرب، شمالي), if any.
    """

    entity: Entity
    span: Span
    first: int
    last: int
    announced: Head | None = None
    near: str | None = None


def mentions(draft: Draft) -> tuple[PlaceMention, ...]:
    """The mentions of all places, in the order of the text."""
    found = [(span, e) for e in draft.entities if e.label in PLACE_LABELS for span in e.mentions]
    read: list[PlaceMention] = []
    for span, entity in sorted(found, key=lambda pair: (pair[0].start, pair[0].end)):
        first, last = tokens_of(draft.text, span)
        announced, start = _announced(draft.text, first, read)
        read.append(PlaceMention(entity, span, first, last, announced, _near(draft.text, start)))
    return tuple(read)


def _announced(text: Text, first: int, before: Sequence[PlaceMention]) -> tuple[Head | None, int]:
    """The noun for a kind of place before a mention, and where it begins; in a series the first stands for all."""
    token = text.tokens[first]
    if token.proclitics == _AND and before and before[-1].last == first:
        return before[-1].announced, first
    if token.proclitics or not first:
        return None, first
    head = place_head(text.tokens[first - 1])
    return head, first - (head is not None)


def place_head(token: Token) -> Head | None:
    """What the noun without article says of a place, in the dual too (مدينتي حمص وحماة)."""
    if not token.is_word or token.definite:
        return None
    known, stem = heads(), token.stem
    duals = (known.get(stem.removesuffix(ending) + one) for ending, one in _DUALS if stem.endswith(ending))
    head = known.get(stem) or next(filter(None, duals), None)
    return head if head is not None and head.role == "place" else None


def _near(text: Text, first: int) -> str | None:
    """The word before the name, or before the word for its kind, that makes it a place to be near to."""
    if not first or text.tokens[first].proclitics not in ("", "ل"):
        return None
    token, words = text.tokens[first - 1], place_words()
    if token.definite or not (token.stem in words.near or token.stem in words.compass):
        return None
    return token.text[token.stem_start - token.start :]
