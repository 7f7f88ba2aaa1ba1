"""Stage: dates and datable expressions, resolved to EDTF against the document's date."""

from dataclasses import replace

from tawatur.arabic import edtf
from tawatur.model import Time
from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage
from tawatur.reading.times.context import Context
from tawatur.reading.times.days import DayReference
from tawatur.reading.times.expressions import expressions
from tawatur.reading.times.selection import stands, within_name
from tawatur.reading.times.tense import tense_at
from tawatur.reading.times.words import runs


def times(draft: Draft) -> tuple[Time, ...]:
    """Every date or datable expression of the text, in order; without a date of publication only what stands alone."""
    context = Context(draft.document.published)
    found: list[Time] = []
    for run in runs(draft.text):
        for expression in expressions(run):
            words = run[expression.first : expression.last]
            before = run[expression.first - 1] if expression.first else None
            after = run[expression.last] if expression.last < len(run) else None
            tense = tense_at(draft.text, words[0], before)
            if not stands(words, before, after, tense, draft.text):
                continue
            value = expression.reference.value(replace(context, tense=tense))
            span = draft.token_span(words[0].first, words[-1].last)
            if value is None or within_name(span.start, span.end, draft.text.raw, draft.entities):
                continue
            found.append(Time(text=span, edtf=str(value)))
            context = replace(context, focus=value)
            if isinstance(expression.reference, DayReference):
                context = replace(context, day=edtf.start(value).date)
    return tuple(found)


STAGE = Stage(gives="times", needs=("entities",), run=times)
