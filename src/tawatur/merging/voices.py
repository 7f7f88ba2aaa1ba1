"""Who speaks where: each token of a document belongs to the innermost statement that holds it, or to the author.

Two may say the same words: who denies what another says (وهو ما نفته الوزارة) has no others.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.model import Span, Statement

_AUTHOR, _NOBODY = -1, -2
_DENY = "deny"


@dataclass(frozen=True, slots=True)
class Speech:
    """Tokens of one voice within a sentence; `statement` is None for the author."""

    statement: Statement | None
    tokens: tuple[int, ...]
    sentence: int


def speeches(text: Text, statements: Sequence[Statement]) -> Iterator[Speech]:
    """What each voice says in each sentence, in the order of the text; cues and sources are nobody's, or a denial's."""
    heard = [statement for statement in statements if not _rumour(statement, statements)]
    owners = _owners(text, heard)
    voices: dict[tuple[Span, ...], list[Statement]] = defaultdict(list)
    for statement in heard:
        voices[statement.content].append(statement)
    for number, sentence in enumerate(text.sentences):
        by_owner: dict[int, list[int]] = {}
        for i in range(sentence.first, sentence.last):
            if owners[i] != _NOBODY:
                by_owner.setdefault(owners[i], []).append(i)
        for owner, tokens in sorted(by_owner.items(), key=lambda item: item[1]):
            for voice in voices[heard[owner].content] if owner >= 0 else (None,):
                yield Speech(voice, tuple(tokens), number)


def _rumour(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether it is but what a denial says that nobody in particular tells (نفت ما تردد عن مقتله)."""
    if statement.origin.name is not None:
        return False
    outer = (other for other in others if len(other.chain) < len(statement.chain))
    return any(all(map(_denied_by(other), statement.content)) for other in outer)


def _denied_by(statement: Statement) -> Callable[[Span], bool]:
    """Whether a span lies in what the statement denies."""
    whole = statement.content if statement.cue_class == _DENY else ()
    denied = (*whole, statement.denied) if statement.denied else whole
    return lambda span: any(part.covers(span) for part in denied)


def _owners(text: Text, statements: Sequence[Statement]) -> list[int]:
    owners = [_AUTHOR] * len(text.tokens)
    for number in sorted(range(len(statements)), key=lambda n: (-_length(statements[n]), n)):
        statement = statements[number]
        sources = [link.source for link in statement.chain]
        for span in (statement.cue, *sources):
            _mark(text, span, _denier(span, statements), owners)
        for span in statement.content:
            _mark(text, span, number, owners)
    return owners


def _denier(span: Span | None, statements: Sequence[Statement]) -> int:
    """The number of the denial that has a cue or source within what it denies (نفى إبلاغ المصارف بشيء), or nobody."""
    denials = (n for n, statement in enumerate(statements) if span and _denied_by(statement)(span))
    return next(denials, _NOBODY)


def _mark(text: Text, span: Span | None, owner: int, owners: list[int]) -> None:
    if span is None:
        return
    i = text.token_at(span.start)
    while i < len(owners) and text.tokens[i].start < span.end:
        if text.tokens[i].end > span.start:
            owners[i] = owner
        i += 1


def _length(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
