"""Proclitics: the conjunctions, prepositions and the future particle that Arabic writes onto the next word.

A word is split only where what remains is a known word, and a known name is never split; the counts come from a
vocabulary (see `Vocabulary`). After Habash, *Introduction to Arabic Natural Language Processing*, 2010, ch. 4.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import clear_hosts, hosts

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
FUTURE = "س"
_HAMZATED = "أإآ"
_IMPERFECT = "يتنا"
_LIKE = "ك"
_LEAST_HOST = 4


class Vocabulary(Protocol):
    """What splitting needs to know about words; all forms are folded."""

    def __hash__(self) -> int: ...

    def count(self, form: str) -> int:
        """How often the form stands in news."""

    def whole(self, form: str) -> bool:
        """Whether the form is a known word or name that must not be split."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word split: `stem` is folded and without proclitics; `offset` is where it begins in the raw word."""

    norm: str
    proclitics: str
    stem: str
    offset: int


@lru_cache(maxsize=1 << 16)
def split(raw: str, vocabulary: Vocabulary) -> Word:
    """Split the proclitics off one raw word (no white space)."""
    norm = fold(raw)
    taken = _proclitics(raw, norm, vocabulary)
    if not taken:
        return Word(norm, "", norm, 0)
    stem = norm[len(taken) :]
    offset = _raw_offset(raw, len(taken))
    if taken[-1] == "ل" and stem.startswith("ل"):
        stem = "ا" + stem
    return Word(norm, taken, stem, offset)


def _raw_offset(raw: str, letters: int) -> int:
    """Offset in `raw` after so many folded letters and the silent marks that hang on them."""
    seen = 0
    for offset, character in enumerate(raw):
        width = len(fold(character))
        if seen >= letters and width:
            return offset
        seen += width
    return len(raw)


def _proclitics(raw: str, norm: str, vocabulary: Vocabulary) -> str:
    if len(norm) < 3 or norm[0] not in CONJUNCTIONS + PREPOSITIONS + FUTURE:
        return ""
    if vocabulary.whole(norm) and not _hamza_parts(raw, norm, vocabulary):
        return ""
    taken = ""
    if norm[0] in CONJUNCTIONS and _splits(norm, norm[1:], _next_letter(raw, 1), vocabulary):
        taken = norm[0]
        norm = norm[1:]
        if vocabulary.whole(norm):
            return taken
    if len(norm) < 3:
        return taken
    rest = norm[1:]
    if norm[0] == FUTURE:
        return taken + FUTURE if rest[0] in _IMPERFECT and len(rest) > 3 and _future(norm, rest, vocabulary) else taken
    if norm[0] in PREPOSITIONS and _splits_preposition(norm, rest, _next_letter(raw, len(taken) + 1), vocabulary):
        return taken + norm[0]
    return taken


def _hamza_parts(raw: str, norm: str, vocabulary: Vocabulary) -> bool:
    """Whether a hamza shows that a word folds like a known one by chance (وأدى, not وادي)."""
    hamza = norm[0] in CONJUNCTIONS and _next_letter(raw, 1) in _HAMZATED
    return hamza and len(norm) > 3 and vocabulary.count(norm[1:]) > 0


def _next_letter(raw: str, letters: int) -> str:
    offset = _raw_offset(raw, letters)
    return raw[offset] if offset < len(raw) else ""


def _splits(norm: str, rest: str, letter: str, vocabulary: Vocabulary) -> bool:
    """Whether a conjunction stands before `rest`; `letter` is the first raw letter of it."""
    whole, part = vocabulary.count(norm), _known(rest, vocabulary)
    if letter in _HAMZATED and len(rest) > 1:
        return part > 0 or whole < 3
    if rest.startswith(("ال", "لل")) and len(rest) > 4:
        return part > 0 or whole == 0
    if len(rest) == 2:
        return vocabulary.whole(rest) or part > 4 * whole + 20
    if vocabulary.whole(rest):
        return True
    if part:
        return part * 3 >= whole
    if whole or any(vocabulary.whole(host) for host, _ in hosts(norm) if len(host) > 3):
        return False
    return _splits_bare(rest, vocabulary) or len(rest) > 4


def _splits_bare(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether what follows an unknown conjunction is itself preposition plus known word."""
    return rest[0] in PREPOSITIONS and len(rest) > 3 and vocabulary.count(rest[1:]) > 0


def _splits_preposition(norm: str, rest: str, letter: str, vocabulary: Vocabulary) -> bool:
    if norm[0] == "ل" and rest[0] == "ل" and len(rest) > 2:
        article = "ا" + rest
        return (
            vocabulary.whole(article)
            or vocabulary.whole(rest[1:])
            or _known(article, vocabulary) * 2 >= max(1, vocabulary.count(norm) // 20)
        )
    if norm[0] != "ل" and rest.startswith("ال") and len(rest) > 3:
        return _known(rest, vocabulary) > 0 or vocabulary.count(norm) < 3
    whole, part = vocabulary.count(norm), _known(rest, vocabulary)
    if vocabulary.whole(rest) and len(rest) > 2:
        return True
    if letter in _HAMZATED and len(rest) > 2 and part:
        return part * 10 >= whole
    if len(rest) < 3:
        return False
    return (part > 4 and part >= whole) or _possessed(norm, rest, vocabulary)


def _future(norm: str, rest: str, vocabulary: Vocabulary) -> bool:
    known = vocabulary.count(rest)
    if known:
        return known >= vocabulary.count(norm)
    return vocabulary.whole(rest) or (rest[0] in "يت" and vocabulary.count(norm) == 0)


def _known(form: str, vocabulary: Vocabulary) -> int:
    """Count of a form, or of it without article or with it, whichever is more."""
    if form.startswith("ال") and len(form) > 4:
        return max(vocabulary.count(form), vocabulary.count(form[2:]))
    return max(vocabulary.count(form), vocabulary.count("ال" + form))


def _possessed(norm: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Whether an unknown word splits by what it carries a pronoun on (لشبكتنا is ل and شبكة with نا)."""
    if norm[0] == _LIKE or vocabulary.count(norm) or vocabulary.count(rest):
        return False
    part = _host_count(rest, vocabulary)
    return part > 0 and part >= _host_count(norm, vocabulary)


def _host_count(form: str, vocabulary: Vocabulary) -> int:
    found = (host for host, _ in clear_hosts(form) if len(host) >= _LEAST_HOST)
    return max((vocabulary.count(host) for host in found), default=0)
