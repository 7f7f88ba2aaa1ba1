"""Stage: dates and datable expressions, resolved to EDTF against the document's date.

The tokens become runs of tagged time words (`words`); a grammar of regular expressions over the tags (`day_rules`,
`period_rules`) and their composition (`expressions`) makes references (`days`, `units`, `recurring`, `parts`); those
that stand for a time (`selection`) get their value from the document's date, what was spoken of before and the tense
around them (`context`, `tense`).
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawatur.arabic import edtf
from tawatur.arabic.edtf import Value
from tawatur.arabic.text import Text
from tawatur.lexicon.known_days import KnownDay, known_days
from tawatur.model import Time
from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage
from tawatur.reading.times.context import Context, Reference
from tawatur.reading.times.days import DayReference
from tawatur.reading.times.expressions import Expression, expressions
from tawatur.reading.times.selection import in_a_mention, mentions_by_word, stands
from tawatur.reading.times.tags import Word
from tawatur.reading.times.tense import tense_at
from tawatur.reading.times.words import runs
from tawatur.reading.times.years import NamedYear, named_year

_NEAR = 8
"""Words before a day in which what happened on it may be told."""


def times(draft: Draft) -> tuple[Time, ...]:
    """Every date or datable expression in order; without a date of publication only what can be told without one."""
    context = Context(draft.document.published)
    mentions = mentions_by_word(draft.entities)
    found: list[Time] = []
    named: NamedYear | None = None
    for run in runs(draft.text):
        for expression in expressions(run):
            words = run[expression.first : expression.last]
            told = named.at(words[0].first, draft.text) if named else None
            value = _value(expression, run, draft.text, mentions, replace(context, year=told))
            if value is not None:
                found.append(Time(text=draft.token_span(words[0].first, words[-1].last), edtf=str(value)))
                context = _after(context, expression.reference, value)
                named = named_year(words, value, named, draft.text)
    return tuple(found)


def _value(
    expression: Expression, run: Sequence[Word], text: Text, mentions: Mapping[str, Sequence[str]], context: Context
) -> Value | None:
    """What the expression means where it stands; None where it means no time, or none that can be told."""
    words = run[expression.first : expression.last]
    before = run[expression.first - 1] if expression.first else None
    after = run[expression.last] if expression.last < len(run) else None
    tense = tense_at(text, words[0], before)
    if not stands(words, before, after, tense, text) or in_a_mention(words, text, mentions):
        return None
    reference = _with_known_year(expression.reference, words[0].first, text, context)
    try:
        return reference.value(replace(context, tense=tense))
    except (OverflowError, ValueError):  # the calendar ends before the day that is meant
        return None


def _with_known_year(reference: Reference, first: int, text: Text, context: Context) -> Reference:
    """The reference, with its year where it names a day of a year that everybody knows."""
    if not isinstance(reference, DayReference) or reference.month is None or reference.day is None or not first:
        return reference
    known = known_days().get((reference.month, reference.day))
    if known is None or reference != DayReference(day=reference.day, month=reference.month):
        return reference
    passed = context.published is None or context.published >= known.date
    return replace(reference, year=known.date.year) if passed and _marked(known, first, text) else reference


def _marked(known: KnownDay, first: int, text: Text) -> bool:
    """Whether the words before token `first` mark the day as the one of its known year."""
    begin = max(text.sentence_of(first).first, first - _NEAR)
    words = {token.stem for token in text.tokens[begin:first]}
    told = not (known.heads.isdisjoint(words) or known.about.isdisjoint(words))
    return told or text.tokens[first - 1].stem in known.heads


def _after(context: Context, reference: Reference, value: Value) -> Context:
    """The context once a value has been read: what later anaphors and times of day refer to."""
    start = edtf.start(value)
    day = start.date if isinstance(reference, DayReference) else None
    month = datetime.date(start.year, start.month, 1) if start.year and start.month else None
    return replace(context, focus=value, day=day or context.day, month=month or context.month)


STAGE = Stage(gives="times", needs=("entities",), run=times)
