"""What stands right behind a name and says where it lies: طرابلس الليبية، طرابلس (لبنان)، الباب في ريف حلب."""

from collections.abc import Sequence

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.place_kinds import place_kinds
from tawatur.lexicon.place_words import place_words
from tawatur.reading.places.candidates import Options
from tawatur.reading.places.mentions import PlaceMention, place_head
from tawatur.reading.places.nations import nation

_FARTHEST = 5
_LOOSE = frozenset("،,-–—/(")
_BRACKET = "("
_IN = "ب"


def nation_beside(text: Text, mention: PlaceMention) -> tuple[str, str] | None:
    """The state whose adjective follows the name (طرابلس الليبية): its ISO code and the word."""
    if mention.last >= len(text.tokens):
        return None
    token = text.tokens[mention.last]
    code = nation(token) if token.definite and not token.proclitics else None
    return (code, token.text) if code is not None else None


def place_beside(text: Text, mentions: Sequence[PlaceMention], index: int, found: Sequence[Options]) -> int | None:
    """The index of the mention that names the larger place in which the one at `index` lies."""
    if index + 1 == len(mentions):
        return None
    mention, outer = mentions[index], mentions[index + 1]
    if not mention.last <= outer.first <= mention.last + _FARTHEST or not found[index + 1].candidates:
        return None
    between = text.tokens[mention.last : outer.first]
    if all(_leads_in(token) for token in between) and (between or _IN in text.tokens[outer.first].proclitics):
        return index + 1
    loose = len(between) == 1 and between[0].text in _LOOSE
    bracketed = loose and between[0].text == _BRACKET
    return index + 1 if bracketed or (loose and _is_state(found[index + 1])) else None


def _leads_in(token: Token) -> bool:
    """Whether the word stands between a place and the larger one that holds it."""
    words = place_words()
    lead = token.stem in words.inside or token.stem in words.compass or token.stem in words.near
    return token.is_word and "و" not in token.proclitics and (lead or place_head(token) is not None)


def _is_state(outer: Options) -> bool:
    return any(place_kinds()[candidate.location.kind].scale == "state" for candidate in outer.candidates)
