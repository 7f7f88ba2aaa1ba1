"""What of a mention is the name to look up: with or without its head noun and the adjectives behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.lexicon.place_words import Compass, place_words
from tawatur.reading.places.mentions import PlaceMention, place_head
from tawatur.reading.places.nations import nation


@dataclass(frozen=True, slots=True)
class Wording:
    """A name; `head` is the kind that a head noun taken off it tells (ريف، مطار).

    `compass` and `state` are what adjectives taken off its end tell: a side, and the ISO code of a state.
    """

    name: str
    head: str | None = None
    compass: Compass | None = None
    state: str | None = None


def wordings(text: Text, mention: PlaceMention) -> Iterator[Wording]:
    """The names to look up in turn, the fullest first."""
    if mention.announced is not None:
        yield Wording(f"{mention.announced.word} {mention.span.text}")
    yield Wording(mention.span.text)
    if mention.entity.name_ar != mention.span.text:
        yield Wording(mention.entity.name_ar)
    head = place_head(text.tokens[mention.first]) if mention.last - mention.first > 1 else None
    kind = head.kind if head is not None else None
    if kind is not None:
        yield Wording(_words(text, mention.first + 1, mention.last), kind)
    last, compass, state = _trimmed(text, mention)
    if last < mention.last:
        yield Wording(_words(text, mention.first, last), None, compass, state)
        if kind is not None and last > mention.first + 1:
            yield Wording(_words(text, mention.first + 1, last), kind, compass, state)


def _words(text: Text, first: int, last: int) -> str:
    return text.raw[text.tokens[first].stem_start : text.tokens[last - 1].end]


def _trimmed(text: Text, mention: PlaceMention) -> tuple[int, Compass | None, str | None]:
    """Where the mention ends without the adjectives of side, nation and quality, and what they tell."""
    words, last = place_words(), mention.last
    compass: Compass | None = None
    state: str | None = None
    while last > mention.first + 1 and text.tokens[last - 1].definite:
        bare = text.tokens[last - 1].bare
        if bare in words.compass:
            north, east = words.compass[bare]
            compass = (north, east) if compass is None else (compass[0] + north, compass[1] + east)
        elif (code := nation(text.tokens[last - 1])) is not None:
            state = code
        elif bare not in words.quality:
            break
        last -= 1
    return last, compass, state
