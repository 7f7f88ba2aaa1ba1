"""Noun phrases: how far the phrase that begins at a token reaches.

A phrase is its head, what qualifies it before (numbers, quantifiers), its genitives up to the first definite one, the
adjectives that agree, and what is joined to it by و or by a partitive من. A name or a figure counts as one word.
After Ryding, *A Reference Grammar of Modern Standard Arabic*, 2005, ch. 8–12.
"""

from collections.abc import Sequence

from tawatur.arabic.endings import CUT_OFF, DUALS, RELATIONAL, SOUND_MASCULINE, SOUND_PLURALS, TA_MARBUTA
from tawatur.arabic.pronouns import clear_hosts, hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.heads import heads
from tawatur.lexicon.noun_agreement import feminine, plural
from tawatur.lexicon.plover import plover
from tawatur.lexicon.speakers import speakers
from tawatur.lexicon.verbs import is_verb
from tawatur.reading.landmarks import Landmarks

_PERSON = "PERSON"
_BODIES = ("ORG", "NORP")
_AND = "و"
_FOR = "ل"
_QUOTES = frozenset("«»\"“”„'’‘")
_OPENERS = frozenset(("quantifier", "approximation", "demonstrative"))
_LONG_ALEF = "اء"
_WITH_N = (*SOUND_MASCULINE, *DUALS)
_SHORT = 5
_ADVERB = "يا"
_CLOCK = ":"
_POSSESSED_LENGTH = 3


def noun_phrase(
    tokens: Sequence[Token], first: int, limit: int, marks: Landmarks, *, joined: bool = True, attached: bool = True
) -> int:
    """The end (exclusive) of the noun phrase that begins at token `first`, or `first` where none does.

    `joined` allows و, `attached` what belongs to an indefinite noun by a preposition (جنود من الجيش، مقر للحزب).
    """
    end = _simple(tokens, first, limit, marks)
    while first < end < limit:
        longer = _grown(tokens, first, end, limit, marks, joined, attached)
        if longer <= end:
            break
        end = longer
    return end


def opens_phrase(tokens: Sequence[Token], index: int, marks: Landmarks) -> bool:
    """Whether a noun, a number or a name stands at the token, and no verb or particle."""
    token = tokens[index]
    if index in marks.names or index in marks.figures or token.kind == "number":
        return _CLOCK not in token.text
    if not token.is_word or index in marks.times or _adverbial(token):
        return False
    roles = function_words().roles.get(token.stem)
    if roles is not None:
        return not roles.isdisjoint(_OPENERS) and ("preposition" not in roles or _before_number(tokens, index, marks))
    return not is_verb(token, tokens[index - 1] if index else None)


def _before_number(tokens: Sequence[Token], index: int, marks: Landmarks) -> bool:
    """Whether a number follows, as after نحو where it is no preposition (نحو ثلاثين)."""
    return index + 1 < len(tokens) and (index + 1 in marks.figures or tokens[index + 1].kind == "number")


def _adverbial(token: Token) -> bool:
    """Whether the word is a relational adjective in the accusative, that is, an adverb (رسميا، ميدانيا)."""
    return token.stem.endswith(_ADVERB) and len(token.stem) > len(_ADVERB) + 2 and not token.proclitics


def _grown(
    tokens: Sequence[Token], first: int, end: int, limit: int, marks: Landmarks, joined: bool, attached: bool
) -> int:
    """The phrase with what is joined or attached at its end, or `end` where nothing is."""
    token = tokens[end]
    if end in marks.stops:
        return end
    apposed = marks.mentions.get(end)
    if apposed is not None and apposed.entity.label == _PERSON and not token.proclitics and first not in marks.names:
        return apposed.last
    if function_words().has(token.norm, "attaching") and end + 1 < limit:
        return _simple(tokens, end + 1, limit, marks)
    if joined and token.proclitics == _AND and opens_phrase(tokens, end, marks):
        last = _simple(tokens, end, limit, marks)
        opens_clause = last < limit and is_verb(tokens[last], tokens[last - 1])
        return end if opens_clause else last
    if token.proclitics == _FOR and end in marks.mentions and speakers().get(tokens[first].bare):
        return marks.mentions[end].last
    if not attached or _definite(tokens, first, end, marks):
        return end
    if token.proclitics == _FOR and opens_phrase(tokens, end, marks):
        return _simple(tokens, end, limit, marks)
    if end + 1 < limit and function_words().has(token.norm, "partitive") and _partitive(tokens, first, end, marks):
        return _simple(tokens, end + 1, limit, marks)
    return end


def _partitive(tokens: Sequence[Token], first: int, end: int, marks: Landmarks) -> bool:
    """Whether من after the phrase tells of what it is a part: after a bare number, or before a body of people."""
    mention = marks.mentions.get(end + 1)
    if mention is not None:
        return mention.entity.label in _BODIES
    counted = any(k in marks.figures or tokens[k].kind == "number" for k in range(first, end))
    return not counted or end - first == 1


def _simple(tokens: Sequence[Token], first: int, limit: int, marks: Landmarks) -> int:
    """Head, genitives and adjectives, without anything joined; quotation marks inside are passed over."""
    k = end = first
    outer: Token | None = None
    head: Token | None = None
    closed = named = quoted = False
    while k < limit:
        token = tokens[k]
        if token.kind == "mark":
            if token.text not in _QUOTES:
                break
            quoted = not quoted
            k += 1
            end = k if end > first and not quoted else end
            continue
        if end > first and token.proclitics:
            break
        if closed:
            if head is None or k in marks.times or not _qualifies(token, head, outer, named):
                break
            k += 1
        elif not (opens_phrase(tokens, k, marks) or (_counts(first, k, marks) and _adverbial(token))) or _complete(
            tokens, first, k, marks
        ):
            break
        elif k in marks.names:
            k, closed, named = marks.names[k], True, True
        elif k in marks.figures:
            k = marks.figures[k]
        else:
            if function_words().roles.get(token.stem) is None:
                outer, head, closed = outer or token, token, token.definite or _possessed(token)
            k += 1
        end = k
    return end


def _qualifies(token: Token, head: Token, outer: Token | None, named: bool) -> bool:
    """Whether a word is an adjective of the last noun, or a relational one of the first (وزير الخارجية السويدي)."""
    relational = token.stem.endswith(RELATIONAL)
    if _agrees(token, head) and (relational or not named):
        return True
    return relational and outer is not None and _agrees(token, outer)


def _agrees(token: Token, head: Token) -> bool:
    """Whether a definite word is an adjective of the noun before it, by gender and number."""
    if not token.definite or token.proclitics or token.stem in function_words().roles or _nominal(token):
        return False
    noun = next((host for host, _ in hosts(head.stem)), head.bare) if _possessed(head) else head.bare
    if token.stem.endswith(SOUND_MASCULINE):
        return plural(noun)
    if token.stem.endswith("ه"):
        return plural(noun) or feminine(noun)
    return not head.text.endswith(TA_MARBUTA) and not head.stem.endswith((*SOUND_PLURALS, _LONG_ALEF))


def _nominal(token: Token) -> bool:
    """Whether the word is known as a noun: an event's name or the head of a name, and so no adjective."""
    return token.bare in heads() or any(reading.kind == "masdar" for reading in plover().get(token.bare))


def _complete(tokens: Sequence[Token], first: int, k: int, marks: Landmarks) -> bool:
    """Whether the noun before token `k` takes no genitive: it has its adjective (دول أوروبية) or its n (مسلحون)."""
    if k == first or tokens[k - 1].kind != "word" or tokens[k - 1].definite or _counts(first, k, marks):
        return False
    before, token = tokens[k - 1].stem, tokens[k]
    if before.endswith(_WITH_N) and len(before) > _SHORT:
        return not token.stem.endswith(_WITH_N)
    if k - 1 == first or not (token.definite or k in marks.names):
        return False
    return before.endswith(RELATIONAL) and not speakers().get(before + CUT_OFF)


def _counts(first: int, k: int, marks: Landmarks) -> bool:
    """Whether a figure ends right before token `k`."""
    return any(marks.figures.get(j) == k for j in range(first, k))


def _possessed(token: Token) -> bool:
    """Whether the noun carries a possessor (قواتها)."""
    return any(len(host) > _POSSESSED_LENGTH for host, _ in clear_hosts(token.stem)) and not (
        token.text.endswith(TA_MARBUTA)
    )


def _definite(tokens: Sequence[Token], first: int, end: int, marks: Landmarks) -> bool:
    """Whether the phrase ends in a definite noun or a name."""
    return tokens[end - 1].definite or any(marks.names.get(k, 0) >= end for k in range(first, end))
