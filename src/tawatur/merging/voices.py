"""Who speaks where: each token of a document belongs to the innermost statement that holds it, or to the author."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.model import Span, Statement

_AUTHOR, _NOBODY = -1, -2


@dataclass(frozen=True, slots=True)
class Speech:
    """Tokens of one voice within a sentence; `statement` is None for the author."""

    statement: Statement | None
    tokens: tuple[int, ...]
    sentence: int


def speeches(text: Text, statements: Sequence[Statement]) -> Iterator[Speech]:
    """What each voice says in each sentence, in the order of the text; cues and sources are nobody's."""
    owners = _owners(text, statements)
    for number, sentence in enumerate(text.sentences):
        by_owner: dict[int, list[int]] = {}
        for i in range(sentence.first, sentence.last):
            if owners[i] != _NOBODY:
                by_owner.setdefault(owners[i], []).append(i)
        for owner, tokens in sorted(by_owner.items(), key=lambda item: item[1]):
            yield Speech(statements[owner] if owner >= 0 else None, tuple(tokens), number)


def _owners(text: Text, statements: Sequence[Statement]) -> list[int]:
    owners = [_AUTHOR] * len(text.tokens)
    for number in sorted(range(len(statements)), key=lambda n: (-_length(statements[n]), n)):
        statement = statements[number]
        sources = [link.source for link in statement.chain]
        for span in (statement.cue, *sources):
            _mark(text, span, _NOBODY, owners)
        for span in statement.content:
            _mark(text, span, number, owners)
    return owners


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
