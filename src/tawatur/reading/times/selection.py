"""Which expressions stand for a time: not every month's name, number of four digits or "today" does."""

from collections.abc import Sequence
from functools import cache

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import counted_nouns
from tawatur.lexicon.function_words import FunctionWords, function_words
from tawatur.lexicon.time_words import before_times
from tawatur.model import Entity
from tawatur.reading.times.context import Tense
from tawatur.reading.times.words import Word, tags

_UNSPLIT = ("ب", "ل", "و")
_NAME_LENGTH = 5
_YEARS = range(1900, 2101)
_RECENT_YEARS = range(1950, 2041)
_ENDING_ROLES = ("preposition", "conjunction", "relative", "complementiser")
_NIGHT = "night"
_MIDNIGHT = "midnight"


def stands(words: Sequence[Word], before: Word | None, tense: Tense, text: Text) -> bool:
    """Whether the words of an expression mean a time where they stand; `before` is the time word right before them."""
    first, last = words[0].first, words[-1].last
    kind = tags(tuple(words))
    if _blocked(kind, first, text) or _glued(first, last, text.raw, text.tokens):
        return False
    match kind:
        case "P" | "Q" | "R":
            return not _in_a_name(first, last, text) and _day_stands(words[0], before, text)
        case "y":
            return _year_stands(words[0], before, text)
        case "S":
            return text.tokens[first].definite and _has_preposition(words[0], before, text)
        case "M" | "H":
            return _month_stands(words[0], before, text)
    if kind[0] == "l":
        return tense == "future"
    return all(word.name != "day" for word in words if word.tag == "M") or "n" in kind or "O" in kind


def within_name(start: int, end: int, raw: str, entities: Sequence[Entity]) -> bool:
    """Whether the stretch of text lies inside a longer mention of an entity."""
    part = raw[start:end]
    for entity in entities:
        for mention in entity.mentions:
            at = mention.text.find(part) if len(mention.text) > len(part) else -1
            if at >= 0 and start >= at and raw.startswith(mention.text, start - at):
                return True
    return False


def _blocked(kind: str, first: int, text: Text) -> bool:
    """Whether the word before makes a name, a number or a habit of what follows."""
    if not first:
        return False
    stem, table = text.tokens[first - 1].stem, before_times()
    blocks = table.get(stem) or (table.get(stem[1:]) if stem.startswith(_UNSPLIT) else None)
    if blocks == "name":
        return "y" not in kind and "D" not in kind
    return blocks == "any" or (blocks == "number" and kind == "y")


def _glued(first: int, last: int, raw: str, tokens: Sequence[Token]) -> bool:
    """Whether the expression is part of a hashtag of several words."""
    start, end = tokens[first].start, tokens[last - 1].end
    return raw[start - 1 : start] == "_" or raw[end : end + 1] == "_"


def _in_a_name(first: int, last: int, text: Text) -> bool:
    """Whether the words stand in quotation marks with hardly anything else, as names of papers and pages do."""
    return any(
        quotation.first < first and last <= quotation.last and quotation.last - quotation.first <= _NAME_LENGTH
        for quotation in text.quotations
        if quotation.closed
    )


def _day_stands(word: Word, before: Word | None, text: Text) -> bool:
    """Whether a lone part of the day, or a lone word such as today, means a day."""
    token = text.tokens[word.first]
    if word.tag == "Q":
        return word.name != _NIGHT
    if word.tag == "P":
        at = before is not None and (before.tag in "ct" or before.name == "at")
        return word.name == _MIDNIGHT or word.last - word.first > 1 or (token.definite and at)
    if word.number == 0 and word.last - word.first == 1:
        return not _figurative(token, before, text)
    return True


def _figurative(token: Token, before: Word | None, text: Text) -> bool:
    """Whether "today" means nowadays, a day like any other or the day of a count (in the day, after today, and today)."""
    return bool(token.proclitics) or (before is not None and (before.tag in "lj" or before.name == "during"))


def _has_preposition(word: Word, before: Word | None, text: Text) -> bool:
    if before is not None and before.tag in "gcaltbf~":
        return True
    return word.first > 0 and _functions().has(text.tokens[word.first - 1].norm, "preposition")


def _month_stands(word: Word, before: Word | None, text: Text) -> bool:
    """Whether a lone month's name is one: some are also other words and need a preposition or a full stop beside them."""
    if word.name == "":
        return True
    if word.name == "day":
        return False
    return _has_preposition(word, before, text) or (word.tag == "M" and _phrase_ends(word.last, text))


def _phrase_ends(index: int, text: Text) -> bool:
    """Whether the token cannot continue a noun: a mark, a word behind a proclitic, a preposition, a relative pronoun."""
    if index >= len(text.tokens):
        return True
    token = text.tokens[index]
    roles = _functions().roles.get(token.norm, frozenset())
    return token.kind == "mark" or bool(token.proclitics) or not roles.isdisjoint(_ENDING_ROLES)


def _year_stands(word: Word, before: Word | None, text: Text) -> bool:
    """Whether a lone number is a year: after a preposition of time, or at the end of its phrase; never before a noun counted."""
    if word.number not in _YEARS or not word.first:
        return False
    following = text.tokens[word.last] if word.last < len(text.tokens) else None
    previous = text.tokens[word.first - 1]
    if following is not None and (following.text in "%٪" or counted_nouns().form(following) is not None):
        return False
    if before is not None and before.tag in "gcalb":
        return True
    if previous.kind == "mark":
        return previous.text == "(" and following is not None and following.text == ")"
    if not _functions().roles.get(previous.norm) and previous.is_word and word.number in _RECENT_YEARS:
        return True
    return previous.is_word and _phrase_ends(word.last, text)


@cache
def _functions() -> FunctionWords:
    return function_words()
