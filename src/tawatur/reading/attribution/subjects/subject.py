"""The subject that stands before its verb (الجيش قال …، أن ضابطا صرح …، أما X فقال)."""

from collections.abc import Iterator

from tawatur.arabic.endings import ACCUSATIVE
from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import PRONOUNS
from tawatur.reading.attribution.bearers.attached import speech_giver
from tawatur.reading.attribution.bearers.beside import medium_at
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.descriptions import extent, opens_source
from tawatur.reading.attribution.sources.source import Source, source_at
from tawatur.reading.attribution.subjects.clause_frames import clause_start, light, may_open, reaches
from tawatur.reading.attribution.subjects.clause_heads import subject_position

_REACH = 22
_CLOSING = '»”"'
_PAPERS = ("document", "media_item")


def subject_before(ctx: Context, i: int, agreement: Agreement | None) -> Source | None:
    """The source described just before the verb at `i`, from the beginning of its clause on."""
    topic = _topic(ctx, i)
    if topic is not None:
        return topic if agrees(topic, agreement) else None
    if ctx.tokens[i].proclitics.startswith(("و", "ف")):
        return None
    giver = speech_giver(ctx, i)
    if giver is not None and agrees(giver, agreement):
        return giver
    antecedent = _antecedent(ctx, i, agreement)
    if antecedent is not None:
        return antecedent
    start = clause_start(ctx, i)
    for j in range(start, i):
        framed = may_open(ctx, j, start)
        if j == i - 1 and framed and ctx.tokens[j].definite and not ctx.tokens[j].proclitics.strip("و"):
            loose = source_at(ctx, j, i, loose=True)
            return loose if loose is not None and agrees(loose, agreement) else None
        if not opens_source(ctx, j) or not (framed or _described_by_verb(ctx, j, i)):
            continue
        source = source_at(ctx, j, i)
        if source is None or not agrees(source, agreement):
            return None
        return source if reaches(ctx, source.last, i) else None
    return None


def _antecedent(ctx: Context, i: int, agreement: Agreement | None) -> Source | None:
    """The source that a relative clause describes by its saying (المتحدث سامر، الذي قال …)."""
    k = i - 1
    while k > 0 and light(ctx, k):
        k -= 1
    relative = ctx.discourse.relatives.get(ctx.tokens[k].norm) if k > 0 else None
    if relative is None or agreement is None or agreement.gender not in (None, relative.gender):
        return None
    objects = any((o.gender, o.number) == (relative.gender, relative.number) for o in _objects(ctx, i))
    end = k - 1 if ctx.is_mark(k - 1, "،,") else k
    for j in range(max(ctx.sentence_start(i), end - _REACH), end):
        source = source_at(ctx, j, k) if opens_source(ctx, j) else None
        if source is not None and source.last >= end:
            read = objects and source.kind in _PAPERS
            return source if agrees(source, agreement) and not read else None
    return None


def _objects(ctx: Context, i: int) -> Iterator[Agreement]:
    """What the object pronoun of a verb agrees with: a document or recording before it is no subject (صور تراها)."""
    return (PRONOUNS[form.pronoun] for form in ctx.forms(i) if form.pronoun)


def _described_by_verb(ctx: Context, j: int, i: int) -> bool:
    """Whether an indefinite noun stands just before the verb that describes it (في استطلاع يزعم …)."""
    if ctx.tokens[j].definite or j in ctx.entity_at or ctx.speaker(j) is None or _takes_up(ctx, i):
        return False
    source = source_at(ctx, j, i)
    return source is not None and source.last == i


def _takes_up(ctx: Context, i: int) -> bool:
    """Whether a verb carries the pronoun of the noun before it, which is then its object (قادة تتهمهم أنقرة)."""
    return any(form.pronoun for form in ctx.forms(i))


def sentence_subject(ctx: Context, i: int, agreement: Agreement | None) -> Source | None:
    """The subject of the nearest clause before `i`, which a verb without a subject goes on with."""
    return next(iter(subjects_before(ctx, i, agreement)), None)


def subjects_before(ctx: Context, i: int, agreement: Agreement | None) -> tuple[Source, ...]:
    """The subjects of the sentence's clauses before `i` that a verb without a subject may go on with, nearest first."""
    found = []
    for j in range(i - 1, ctx.sentence_start(i) - 1, -1):
        if not opens_source(ctx, j) or ctx.tokens[j].proclitics.endswith(("ب", "ل", "ك")) or _quoted_apart(ctx, j, i):
            continue
        source = source_at(ctx, j, i) if subject_position(ctx, j) else None
        if source is not None and not _speech(source) and agrees(source, agreement):
            found.append(source)
    return tuple(found)


def _speech(source: Source) -> bool:
    """Whether it is only the speech or meeting in which somebody speaks (اختتم الوزير حديثه قائلا)."""
    return source.head is not None and source.head.role == "speech"


def _quoted_apart(ctx: Context, j: int, i: int) -> bool:
    """Whether a token stands in a quotation in which `i` does not, unless it is a quoted name."""
    quotation = ctx.quote_over.get(j)
    if quotation is None or quotation is ctx.quote_over.get(i):
        return False
    return j not in ctx.entity_at or ctx.entity_at[j][1] < quotation.last


def _topic(ctx: Context, i: int) -> Source | None:
    """The topic of `أما X … فقال`: the verb that answers it carries ف."""
    if not ctx.tokens[i].proclitics.startswith("ف") and not (i and ctx.discourse.has(ctx.tokens[i - 1].norm, "answer")):
        return None
    for j in range(i - 1, max(ctx.sentence_start(i), i - _REACH) - 1, -1):
        if ctx.discourse.has(ctx.tokens[j].stem, "topic"):
            return source_at(ctx, j + 1, i, loose=True)
    return None


def agrees(source: Source, agreement: Agreement | None) -> bool:
    """Whether the source can be the subject of a verb in this form; bodies and broken plurals take the feminine."""
    if agreement is None or agreement.person == 1:
        return agreement is None
    head = source.head
    if head is None:
        return not (source.feminine and agreement.gender == "m")
    if head.number == "p" and head.word.endswith("ات") and agreement.gender == "m":
        return False
    if source.name is not None:
        body = source.kind != "person" and head.kind == source.kind and head.number == "s"
        return not (body and head.gender == "f" and agreement.gender == "m")
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
        elif _light_word(ctx, j, limit):
            j += 1
        elif (opener := ctx.discourse.openers.at(ctx.tokens, j)) is not None:
            j = opener.last
        elif _each_of(ctx, j, limit):
            j += 2
        else:
            break
    return j


def _each_of(ctx: Context, j: int, limit: int) -> bool:
    """Whether `كل من` stands before those who speak (أكدت كل من الوزارة والشركة أن …)."""
    return j + 2 < limit and ctx.role(j, "quantifier") and ctx.role(j + 1, "partitive") and opens_source(ctx, j + 2)


def _light_word(ctx: Context, j: int, limit: int) -> bool:
    """Whether one word stands between a verb and its subject (له، أمس، نبه مرارا الكاتب، يؤكد هذا المسؤول)."""
    if ctx.role(j, "prepositional_pronoun") or (ctx.role(j, "adverb") and j not in ctx.entity_at):
        return True
    if j + 1 >= limit or j in ctx.entity_at or not opens_source(ctx, j + 1):
        return False
    if ctx.role(j, "demonstrative"):
        return ctx.tokens[j + 1].definite
    return ctx.tokens[j].text.endswith(ACCUSATIVE) and ctx.speaker(j) is None


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
