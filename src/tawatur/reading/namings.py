"""Reported naming: تسمي الصحيفة الحركة «…», يصفهم بـ«…», من وصفه بـ«…» إلى «…», صاروا «…»."""

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.arabic.pronouns import clear_hosts
from tawatur.arabic.quotations import Quotation
from tawatur.lexicon.naming_verbs import naming_words
from tawatur.lexicon.speakers import speakers
from tawatur.reading.clauses import Clauses
from tawatur.reading.landmarks import Mention

_ACTORS = frozenset(("ORG", "GPE", "NORP", "PERSON"))
_REACH = 12
_BACK = 40
_NEAR = 3
_BY = "ب"
_THEM, _WHAT = "هم", "ما"
_SPEAKERS = frozenset(("person", "group", "organisation"))
_NEXT = 5
_LONGEST = 6


class Naming(NamedTuple):
    """The tokens of the quoted term, whom it names, and who names so, if that is said."""

    first: int
    last: int
    target: Mention
    namer: Mention | None


def namings(clauses: Clauses) -> Iterator[Naming]:
    """The terms in quotation marks that naming words of the text report."""
    quoted = {quotation.first: quotation for quotation in clauses.text.quotations if quotation.closed}
    for token in clauses.tokens:
        if token.is_word and token.index not in clauses.marks.inside:
            yield from _at(clauses, quoted, token.index)


def _at(clauses: Clauses, quoted: dict[int, Quotation], i: int) -> Iterator[Naming]:
    """The terms that the naming word at token `i` brings; what changes its name (إلى «…») brings one more."""
    words = naming_words()
    token = clauses.tokens[i]
    carried = () if token.stem in words.verbs else clear_hosts(token.stem)
    pronoun = next((pronoun for host, pronoun in carried if host in words.verbs), "")
    if token.stem in words.verbs or pronoun:
        reach = _REACH
    elif token.stem in words.becoming:
        reach = _NEAR
    else:
        return
    first = _term(clauses, quoted, i + 1, reach)
    sides = _sides(clauses, i, first, pronoun) if first is not None else None
    while first is not None and sides is not None:
        yield Naming(first + 1, quoted[first].last, *sides)
        first = _next(clauses, quoted, quoted[first].last + 1)


def _sides(clauses: Clauses, i: int, first: int, pronoun: str) -> tuple[Mention, Mention | None] | None:
    """Whom the word at token `i` names with the quotation at `first`, and who names, where that is said."""
    words = naming_words()
    between = [m for k in range(i + 1, first) if (m := clauses.marks.mentions.get(k)) is not None]
    between = [mention for mention in between if mention.entity.label in _ACTORS]
    if pronoun:
        # A thing is described with وصفه as often as somebody; وصفهم is about people, and so is what is given a name.
        people = pronoun == _THEM or clauses.tokens[i].stem[: -len(pronoun)] not in words.describing
        told = people and not (i and clauses.has(i - 1, "relative") and clauses.tokens[i - 1].norm.endswith(_WHAT))
        namer = between[0] if between else None
        target = _before(clauses, i, namer) if told else None
        return (target, namer) if target is not None else None
    end = first
    while end > i + 1 and (clauses.tokens[end - 1].norm == _BY or clauses.has(end - 1, "complementiser")):
        end -= 1
    if between and between[-1].last == end and clauses.tokens[i].stem in words.verbs:
        return between[-1], between[0] if len(between) > 1 else None
    if clauses.tokens[i].stem in words.verbs and not _people(clauses, end - 1):
        return None
    target = _before(clauses, i, between[0] if between else None)
    return (target, between[0] if between else None) if target is not None else None


def _people(clauses: Clauses, k: int) -> bool:
    """Whether a common noun for people or a body stands at the token (المهاجمين، الهيئة)."""
    token = clauses.tokens[k]
    speaker = speakers().get(token.bare)
    spoken = speaker is not None and speaker.kind in _SPEAKERS
    return token.definite and (spoken or token.stem.endswith(SOUND_MASCULINE))


def _term(clauses: Clauses, quoted: dict[int, Quotation], k: int, reach: int) -> int | None:
    """The first quotation from token `k` on, in its sentence, that is short enough for a name and says no clause."""
    end = min(clauses.text.sentence_of(k - 1).last, k + reach)
    first = next((j for j in range(k, end) if j in quoted), None)
    if first is None or quoted[first].last - first - 1 > _LONGEST or clauses.verb(first + 1):
        return None
    return first


def _next(clauses: Clauses, quoted: dict[int, Quotation], k: int) -> int | None:
    """A further term that إلى or و brings a little after the one that ends before token `k`."""
    end = min(clauses.text.sentence_of(k - 1).last, k + _NEXT)
    for j in range(k, end):
        if clauses.tokens[j].norm in naming_words().further:
            return _term(clauses, quoted, j + 1, 2)
        if clauses.tokens[j].kind == "mark":
            return None
    return None


def _before(clauses: Clauses, i: int, namer: Mention | None) -> Mention | None:
    """The nearest actor before the word, and no outlet, other than the one who names."""
    inside = clauses.marks.inside
    near = (inside[k] for k in range(i - 1, max(-1, i - _BACK), -1) if k in inside)
    besides = namer.entity.id if namer is not None else None
    return next((m for m in near if m.entity.label in _ACTORS and not m.entity.media and m.entity.id != besides), None)
