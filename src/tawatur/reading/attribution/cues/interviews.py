"""Interviews in questions and answers: every answer is said by the one who is interviewed."""

from collections.abc import Iterator
from itertools import pairwise

from tawatur.reading.attribution.contents.content import part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources.source import Source, described

Line = tuple[int, int]

_DASHES, _QUESTION_MARKS = "-–—", "؟?"
_AFTER_LABEL = ":" + _DASHES
_LEAST = 2
# A verb of saying among so many first words tells the answer instead (أجاب بعد صمت: …).
_TOLD = 2


def answers(ctx: Context) -> Iterator[Attribution]:
    """The answers of an interview: lines with a dash or a label (ج:), each after a question."""
    found = [(asks, said) for asks, said in pairwise(_lines(ctx)) if _asks(ctx, asks) and _answers(ctx, said)]
    asked = any(ctx.is_mark(last - 1, _QUESTION_MARKS) for (_, last), _ in found)
    person = _interviewed(ctx, found[0][1][0]) if asked and len(found) >= _LEAST else None
    if person is None:
        return
    for _, (first, last) in found:
        start = first + 1 + ctx.is_mark(first + 1, _AFTER_LABEL)
        content = None if _told(ctx, start) else part(ctx, start, last)
        if content is not None:
            yield Attribution(first, None, "say", (person,), (content,), "an answer in an interview")


def _lines(ctx: Context) -> list[Line]:
    starts = sorted({0, *ctx.text.breaks, len(ctx.tokens)})
    return [(first, last) for first, last in pairwise(starts) if first < last]


def _asks(ctx: Context, line: Line) -> bool:
    first, last = line
    bullet = bool(ctx.mark(first)) and not ctx.is_mark(first, _DASHES)
    return bullet or _labelled(ctx, first, "question_label") or ctx.is_mark(last - 1, _QUESTION_MARKS)


def _answers(ctx: Context, line: Line) -> bool:
    return _labelled(ctx, line[0], "answer_label") or ctx.is_mark(line[0], _DASHES)


def _labelled(ctx: Context, first: int, role: str) -> bool:
    """Whether the line begins with a label (س: …، الجواب - …)."""
    return ctx.discourse.has(ctx.tokens[first].norm, role) and ctx.is_mark(first + 1, _AFTER_LABEL)


def _interviewed(ctx: Context, last: int) -> Source | None:
    """The person named first before the first answer."""
    persons = (k for k in range(last) if k in ctx.entity_at and ctx.entity_at[k][0].label == "PERSON")
    first = next(persons, None)
    return described(ctx, first, ctx.entity_at[first][1]) if first is not None else None


def _told(ctx: Context, start: int) -> bool:
    said = range(start, min(start + _TOLD, len(ctx.tokens)))
    return any(f.kind == "verb" and f.verb.strength == "strong" and not f.pronoun for k in said for f in ctx.forms(k))
