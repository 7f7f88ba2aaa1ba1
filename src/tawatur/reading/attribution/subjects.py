"""The subject that stands before its verb (الجيش قال …، أن ضابطا صرح …، أما X فقال)."""

from tawatur.arabic.inflection import Agreement
from tawatur.reading.attribution.bearers import medium_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.descriptions import extent, opens_source
from tawatur.reading.attribution.sources import Source, source_at

_REACH = 22
_CLOSING = '»”"'


def subject_before(ctx: Context, i: int, agreement: Agreement | None) -> Source | None:
    """The source described just before the verb at `i`, from the beginning of its clause on."""
    topic = _topic(ctx, i)
    if topic is not None:
        return topic if agrees(topic, agreement) else None
    if ctx.tokens[i].proclitics.startswith(("و", "ف")):
        return None
    start = _clause_start(ctx, i)
    for j in range(start, i):
        if (
            j == i - 1
            and ctx.tokens[j].definite
            and _may_open(ctx, j, start)
            and not ctx.tokens[j].proclitics.strip("و")
        ):
            loose = source_at(ctx, j, i, loose=True)
            return loose if loose is not None and agrees(loose, agreement) else None
        if not opens_source(ctx, j) or (j > start and not _may_open(ctx, j, start)):
            continue
        source = source_at(ctx, j, i)
        if source is None or not agrees(source, agreement):
            return None
        return source if _reaches(ctx, source.last, i) else None
    return None


def sentence_subject(ctx: Context, i: int, agreement: Agreement | None) -> Source | None:
    """The subject of the sentence's first clause, which a later verb without a subject goes on with."""
    for j in range(ctx.sentence_start(i), i):
        if j in ctx.quote_over or not opens_source(ctx, j) or ctx.tokens[j].proclitics.endswith(("ب", "ل", "ك")):
            continue
        if not _subject_position(ctx, j):
            continue
        source = source_at(ctx, j, i)
        return source if source is not None and agrees(source, agreement) else None
    return None


def _subject_position(ctx: Context, j: int) -> bool:
    """Whether a subject can stand here: at the head of a clause, or just after a verb."""
    if j == ctx.sentence_start(j) or ctx.mark(j - 1):
        return True
    light = ctx.role(j - 1, "auxiliary") or ctx.role(j - 1, "before_verb") or ctx.role(j - 1, "conjunction")
    return light or ctx.finite(j - 1) or bool(ctx.forms(j - 1, "verb"))


def _topic(ctx: Context, i: int) -> Source | None:
    """The topic of `أما X … فقال`: the verb that answers it carries ف."""
    if not ctx.tokens[i].proclitics.startswith("ف") and not (i and ctx.discourse.has(ctx.tokens[i - 1].norm, "answer")):
        return None
    for j in range(i - 1, max(ctx.sentence_start(i), i - _REACH) - 1, -1):
        if ctx.discourse.has(ctx.tokens[j].stem, "topic"):
            return source_at(ctx, j + 1, i, loose=True)
    return None


def _may_open(ctx: Context, j: int, start: int) -> bool:
    """Whether what stands before the subject in its clause is only frame: conjunctions, auxiliaries, openers, times."""
    k = start
    while k < j:
        opener = ctx.discourse.openers.at(ctx.tokens, k) or ctx.discourse.contrasts.at(ctx.tokens, k)
        if k in ctx.time_at:
            k = max(k + 1, ctx.time_at[k])
        elif opener is not None:
            k = opener.last
        elif ctx.mark(k) or any(
            ctx.role(k, r) for r in ("auxiliary", "before_verb", "conjunction", "complementiser", "adverb")
        ):
            k += 1
        else:
            return False
    return True


def _clause_start(ctx: Context, i: int) -> int:
    """Where the clause of the verb begins: after the sentence's start, a stop or a complementiser."""
    first = max(ctx.sentence_start(i), i - _REACH)
    for j in range(i - 1, first - 1, -1):
        if j in ctx.quote_over and ctx.quote_over[j].closed and ctx.quote_over[j].last < i:
            continue
        mark = ctx.mark(j)
        if (mark and mark in ':؛;«"“') or ctx.role(j, "complementiser"):
            return j + 1
        if mark and mark in "،," and not _apposition(ctx, j, i):
            return j + 1
    return first


def _apposition(ctx: Context, comma: int, i: int) -> bool:
    """Whether a comma belongs to an apposition that closes with another one just before the verb."""
    closing = i - 1
    while closing > comma and ctx.tokens[closing].is_word and _light(ctx, closing):
        closing -= 1
    if not ctx.is_mark(closing, "،,"):
        return False
    return comma == closing or not any(ctx.is_mark(k, "،,؛") for k in range(comma + 1, closing))


def _light(ctx: Context, k: int) -> bool:
    return ctx.role(k, "before_verb") or ctx.role(k, "auxiliary") or ctx.role(k, "pronoun")


def _reaches(ctx: Context, j: int, i: int) -> bool:
    """Whether only frame stands between the subject and its verb: apposition, relative clause, media, قد، times."""
    while j < i:
        mark = ctx.mark(j)
        if mark and mark in "،,":
            nxt = next((k for k in range(j + 1, i) if ctx.is_mark(k, "،,")), None)
            j = i if nxt is None and _all_light(ctx, j + 1, i) else (nxt + 1 if nxt is not None else i + 1)
            continue
        bracket = ctx.bracket_end(j)
        if bracket > j:
            j = bracket
        elif j in ctx.time_at:
            j = max(j + 1, ctx.time_at[j])
        elif _light(ctx, j) or ctx.role(j, "adverb") or ctx.role(j, "relative"):
            j += 1
        elif ctx.role(j, "preposition") and j + 1 < i:
            j = max(j + 2, extent(ctx, j + 1, i))
        else:
            return False
    return j == i


def _all_light(ctx: Context, first: int, last: int) -> bool:
    return all(_light(ctx, k) for k in range(first, last))


def agrees(source: Source, agreement: Agreement | None) -> bool:
    """Whether the source can be the subject of a verb in this form; bodies and broken plurals take the feminine."""
    if agreement is None or agreement.person == 1:
        return agreement is None
    head = source.head
    if head is None or source.name is not None:
        return True
    if head.number == "p" and head.word.endswith("ات") and agreement.gender == "m":
        return False
    if head.number == "s" and agreement.number != "s":
        return source.count is not None
    return not (head.number == "s" and head.gender is not None and agreement.gender not in (None, head.gender))


def after_adjuncts(ctx: Context, i: int, limit: int) -> int:
    """Index after what may stand between a verb and its subject: له، أمس، أيضا، بدوره، `، في تصريح لـX،`."""
    j = i
    while j < limit:
        if ctx.is_mark(j, "،,"):
            medium = medium_at(ctx, j + 1, limit) if j + 1 < limit else None
            closing = medium.last if medium else j
            if medium is None or not ctx.is_mark(closing, "،,"):
                break
            j = closing + 1
            continue
        if j in ctx.time_at:
            j = ctx.time_at[j]
        elif ctx.tokens[j].proclitics == "ل" or ctx.discourse.has(ctx.tokens[j].norm, "hearer"):
            j = _hearer_end(ctx, j, limit)
        elif ctx.role(j, "prepositional_pronoun") or (ctx.role(j, "adverb") and j not in ctx.entity_at):
            j += 1
        elif (opener := ctx.discourse.openers.at(ctx.tokens, j)) is not None:
            j = opener.last
        else:
            break
    return j


def _hearer_end(ctx: Context, j: int, limit: int) -> int:
    """Index after the one spoken to (لمراسلنا، للصحفيين، لـ«X»)."""
    medium = medium_at(ctx, j, limit)
    if medium is None:
        token = ctx.tokens[j]
        owned = ctx.speakers.get(token.stem) is None and ctx.speakers.with_pronoun(token.stem) is not None
        return j + 1 if owned or token.definite else max(j + 1, extent(ctx, j, limit))
    return medium.last + (ctx.mark(medium.last) in _CLOSING and bool(ctx.mark(medium.last)))


def marker_follows(ctx: Context, i: int, reach: int = 10) -> bool:
    """Whether a complementiser, colon or quotation follows in the clause."""
    for k in range(i + 1, min(len(ctx.tokens), i + reach)):
        if ctx.is_mark(k, ".،؛"):
            return False
        if ctx.mark(k) == ":" or k in ctx.quote_at or ctx.role(k, "complementiser"):
            return True
    return False
