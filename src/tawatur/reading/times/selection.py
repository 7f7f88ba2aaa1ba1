"""Which expressions stand for a time: not every month's name, number of four digits or "today" does."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.time_words import before_times
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.model import Entity
from tawatur.reading.times.context import Tense
from tawatur.reading.times.tags import Word, tags
from tawatur.reading.times.years import BARE_YEARS, counts

_UNSPLIT = ("ب", "ل", "و")
_NAME_LENGTH = 5
_YEARS = range(1900, 2101)
_RECENT_YEARS = range(1950, 2041)
_ENDING_ROLES = ("preposition", "conjunction", "relative", "complementiser")
_VAGUE = ("night", "hours")
_MIDNIGHT = "midnight"
_UNITS = "LKYJGq"
_YEAR_TAGS = "y#z"


def stands(words: Sequence[Word], before: Word | None, after: Word | None, tense: Tense, text: Text) -> bool:
    """Whether the words of an expression mean a time where they stand, between the time words `before` and `after`."""
    first, kind = words[0].first, tags(words)
    if _blocked(words, kind, text) or _in_a_hashtag(words, text):
        return False
    if BARE_YEARS.fullmatch(kind) and counts(words, before, text):
        return False
    match kind:
        case "P" | "Q" | "R":
            return not _in_a_name(words, text) and _day_stands(words[0], before, after, text)
        case "y":
            return _year_stands(words[0], before, text)
        case "X":
            return text.tokens[first].definite and (after is None or after.tag != "v")
        case "S":
            definite = text.tokens[first].definite
            return definite and _has_preposition(words[0], before, text) and not _counted(after)
        case "M" | "H":
            return _month_stands(words[0], before, text)
    if kind[0] == "l":
        return tense in ("future", "intended")
    if kind[0] == "E" and kind[-1] in _UNITS:
        return text.tokens[words[-1].first].definite
    return all(word.name != "day" for word in words if word.tag == "M") or "n" in kind or "O" in kind


def mentions_by_word(entities: Sequence[Entity]) -> dict[str, list[str]]:
    """The mentions of several words, by each of their words."""
    found: dict[str, list[str]] = {}
    for mention in {m.text for entity in entities for m in entity.mentions}:
        words = mention.split()
        for word in words if len(words) > 1 else ():
            found.setdefault(word, []).append(mention)
    return found


def in_a_mention(words: Sequence[Word], text: Text, mentions: Mapping[str, Sequence[str]]) -> bool:
    """Whether the words lie inside a longer mention of an entity, and say no year."""
    if any(word.tag in _YEAR_TAGS for word in words):
        return False
    start, end = text.tokens[words[0].first].stem_start, text.tokens[words[-1].last - 1].end
    part = text.raw[start:end]
    places = ((m, m.find(part)) for m in mentions.get(part.split()[0], ()) if len(m) > len(part))
    return any(start >= at >= 0 and text.raw.startswith(mention, start - at) for mention, at in places)


def _blocked(words: Sequence[Word], kind: str, text: Text) -> bool:
    """Whether the word before makes a name, a number or a habit of what follows."""
    first = words[0].first
    if not first:
        return False
    stem, table = text.tokens[first - 1].stem, before_times()
    match table.get(stem) or (table.get(stem[1:]) if stem.startswith(_UNSPLIT) else None):
        case "any":
            return True
        case "name":
            return kind[0] != "D" and not any(tag in kind for tag in _YEAR_TAGS)
        case "number":
            return kind == "y"
        case "today":
            return kind == "R" and words[0].number == 0
    return False


def _in_a_hashtag(words: Sequence[Word], text: Text) -> bool:
    """Whether the expression is part of a hashtag of several words."""
    start, end = text.tokens[words[0].first].start, text.tokens[words[-1].last - 1].end
    return text.raw[start - 1 : start] == "_" or text.raw[end : end + 1] == "_"


def _in_a_name(words: Sequence[Word], text: Text) -> bool:
    """Whether the words stand in quotation marks with hardly anything else, as names of papers and pages do."""
    first, last = words[0].first, words[-1].last
    at = bisect_left(text.quotations, first - _NAME_LENGTH, key=lambda quotation: quotation.first)
    for quotation in text.quotations[at : at + _NAME_LENGTH]:
        short = quotation.closed and quotation.last - quotation.first <= _NAME_LENGTH
        if short and quotation.first < first and last <= quotation.last:
            return True
    return False


def _day_stands(word: Word, before: Word | None, after: Word | None, text: Text) -> bool:
    """Whether a lone part of the day, or a lone word such as today, means a day."""
    token = text.tokens[word.first]
    if word.name == "noun":
        return bool(token.proclitics) or (before is not None and before.tag in "cgt")
    if word.tag == "R":
        return word.number != 0 or word.last - word.first > 1 or not _figurative(token, before, after, text)
    if word.name in _VAGUE or word.tag == "Q":
        return word.name not in _VAGUE
    at = before is not None and (before.tag in "ct" or before.name == "at")
    return word.name == _MIDNIGHT or word.last - word.first > 1 or (token.definite and at)


def _figurative(token: Token, before: Word | None, after: Word | None, text: Text) -> bool:
    """Whether "today" means nowadays, any day or the day of a count (a day, after today, and today, the third day)."""
    if token.proclitics or _counted(after):
        return True
    if before is not None:
        return before.tag in "lj" or before.name == "during"
    opens = text.sentence_of(token.index).first == token.index
    return opens and token.index + 1 < len(text.tokens) and _imperfect(text.tokens[token.index + 1])


def _imperfect(token: Token) -> bool:
    verbs = verb_forms()
    return token.stem in verbs.present and token.stem not in verbs.past


def _counted(after: Word | None) -> bool:
    return after is not None and after.tag == "O"


def _has_preposition(word: Word, before: Word | None, text: Text) -> bool:
    if before is not None and before.tag in "gcaltbf~":
        return True
    return word.first > 0 and function_words().has(text.tokens[word.first - 1].norm, "preposition")


def _month_stands(word: Word, before: Word | None, text: Text) -> bool:
    """Whether a lone month's name is one: some are also other words and need a preposition or an end beside them."""
    if word.name == "":
        return True
    if word.name == "day":
        return False
    if word.tag == "H":  # also a given name, to whom and from whom things come
        return before is not None and before.tag in "gcal"
    return _has_preposition(word, before, text) or _phrase_ends(word.last, text)


def _year_stands(word: Word, before: Word | None, text: Text) -> bool:
    """Whether a lone number is a year: after a preposition of time or a noun; never before a noun that it counts."""
    if word.number not in _YEARS or not word.first:
        return False
    following = text.tokens[word.last] if word.last < len(text.tokens) else None
    previous = text.tokens[word.first - 1]
    if before is not None and before.tag in "gcalb":
        return True
    if not previous.is_word:
        return previous.text == "(" and following is not None and following.text == ")"
    plain = previous.norm not in function_words().roles and word.number in _RECENT_YEARS
    return plain or _phrase_ends(word.last, text)


def _phrase_ends(index: int, text: Text) -> bool:
    """Whether the token cannot continue a noun: a mark, a word behind a proclitic, a preposition, a conjunction."""
    if index >= len(text.tokens):
        return True
    token = text.tokens[index]
    roles = function_words().roles.get(token.norm, frozenset())
    return token.kind == "mark" or bool(token.proclitics) or not roles.isdisjoint(_ENDING_ROLES)
