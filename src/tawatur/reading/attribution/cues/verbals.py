"""Participles, impersonal passives and verbal nouns of saying."""

from dataclasses import replace

from tawatur.lexicon.cues import CueForm
from tawatur.lexicon.numbers import numbers
from tawatur.reading.attribution.bearers.attached import witnesses_before
from tawatur.reading.attribution.contents.content import content_from
from tawatur.reading.attribution.contents.opening import Opening, next_line, opening
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.building import attribution
from tawatur.reading.attribution.readings import Attribution, Bearers, Part
from tawatur.reading.attribution.sources.descriptions import extent, opens_source
from tawatur.reading.attribution.sources.source import Source, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts, marker_follows

_COMPLEMENT_REACH = 4
_PASSIVE_REACH = 8
# Frames of the prepositions by which a verb takes a verbal noun whose subject is its own (دأب على، تحول من … إلى).
_CONTROLLED = frozenset(("ala", "fi", "ila", "min"))
# So many words at most in the noun phrase that is given a name.
_NAMED_REACH = 8


def participle(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    """`، مضيفا أن …`: the speaker of the sentence goes on."""
    limit = ctx.sentence_end(i)
    after_comma = i > 0 and (ctx.is_mark(i - 1, "،,") or ctx.tokens[i].proclitics == "و")
    accusative = ctx.tokens[i].stem.endswith("ا")
    noun = ctx.speaker(i) is not None and not (accusative and after_comma)
    if i == 0 or i in ctx.entity_at or ctx.tokens[i].definite or (noun and not marker_follows(ctx, i, 5)):
        return None
    if _counted(ctx, i):
        return None
    comma = next((k for k in range(i + 1, limit) if ctx.is_mark(k, "،,")), limit)
    if after_comma and _governs_noun(ctx, i, form, comma):
        limit = comma
    opened = opening(ctx, i + 1, form.verb, limit, has_source=True)
    opened, limit = (opened is None and next_line(ctx, limit)) or (opened, limit)
    if opened is None or (opened.marker == "np" and form.verb.strength == "weak"):
        return None
    if opened.marker == "np" and not (after_comma or (accusative and ctx.speaker(i) is None)):
        return None
    content = content_from(ctx, opened, limit)
    if not content:
        return None
    witnesses = witnesses_before(ctx, i)
    around = opened.bearers + Bearers(relayed=(witnesses,) if witnesses else ())
    return attribution(ctx, i, form, (), content, "participle, the same speaker goes on", around)


def _governs_noun(ctx: Context, i: int, form: CueForm, comma: int) -> bool:
    """Whether what the participle says is a noun phrase before the next comma (قال، نافيا تسرب الغاز، إن …)."""
    opened = opening(ctx, i + 1, form.verb, comma, has_source=True)
    return opened is not None and opened.marker == "np"


def _counted(ctx: Context, i: int) -> bool:
    """Whether a number counts the participle, which is a noun then (عشرون متهما)."""
    before = ctx.tokens[i - 1]
    return before.kind == "number" or (before.is_word and numbers().get(before) is not None)


def passive(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    """`أُفيد عن …`, `يُعتقد أن …`: nobody is named."""
    limit = ctx.sentence_end(i)
    if i and ctx.role(i - 1, "preposition") and not ctx.mark(i - 1):
        return None
    k = after_adjuncts(ctx, i + 1, limit)
    if opens_source(ctx, k) and any(f.kind == "verb" for f in ctx.forms(i)):
        return None
    opened = opening(ctx, k, form.verb, limit, has_source=False)
    if opened is None or opened.marker == "np" or opened.first - i > _PASSIVE_REACH:
        return None
    content = content_from(ctx, opened, limit)
    if not content:
        return None
    return replace(attribution(ctx, i, form, (), content, "impersonal passive", opened.bearers), impersonal=True)


def masdar(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    """`قوله إن …`, `وعود X بـ…`, `إعلان X خفض …`: a verbal noun with its owner; `بالإقرار بـ…` without one."""
    token = ctx.tokens[i]
    limit = ctx.sentence_end(i)
    if i in ctx.entity_at and not form.pronoun:
        return None
    if _governed(ctx, i):
        return _of_the_subject(ctx, i, form, limit)
    if token.definite:
        return None
    named = _naming(ctx, i, form, limit)
    if named:
        return attribution(ctx, i, form, (), named, "verbal noun of the subject")
    owner: Source | None = None
    start = i + 1
    if not form.pronoun:
        owner = source_at(ctx, start, limit) if opens_source(ctx, start) else None
        if owner is None or (owner.name is None and owner.head is None):
            return None
        start = owner.last
    opened = opening(ctx, start, form.verb, min(limit, start + _COMPLEMENT_REACH + 4), has_source=True)
    if opened is None or opened.first - start > _COMPLEMENT_REACH:
        return None
    if opened.marker == "np" and not (form.verb.strength == "strong" and opened.first == start and owner is not None):
        return None
    if opened.marker in ("np", "bi", "preposition"):
        limit = next((k for k in range(opened.first + 1, limit) if _predicate(ctx, k)), limit)
    content = content_from(ctx, opened, limit)
    speaker = (owner,) if owner else ()
    reason = "verbal noun with its owner"
    return attribution(ctx, i, form, speaker, content, reason, opened.bearers) if content else None


def _naming(ctx: Context, i: int, form: CueForm, limit: int) -> tuple[Part, ...]:
    """What the subject of the clause names so (دأبت الصحف على وصف خصومها بـ«…»): the thing named and its name."""
    controlled = i and ctx.cues.frames_of(ctx.tokens[i - 1].norm) & _CONTROLLED
    if form.pronoun or "describe" not in form.verb.frames or not controlled:
        return ()
    name = next((k for k in range(i + 2, min(limit, i + _NAMED_REACH)) if _with_bi(ctx, k)), limit)
    if name >= limit or extent(ctx, i + 1, limit) < name:
        return ()
    again = next((k for k in range(name + 1, limit) if _names_again(ctx, k)), limit)
    return content_from(ctx, Opening(i + 1, "np"), again)


def _with_bi(ctx: Context, k: int) -> bool:
    return ctx.tokens[k].proclitics.startswith("ب") or "bi" in ctx.cues.frames_of(ctx.tokens[k].norm)


def _names_again(ctx: Context, k: int) -> bool:
    """Whether another word of naming follows (من وصف X بـ«…» إلى نعته بـ«…»)."""
    return ctx.role(k, "preposition") and any("describe" in f.verb.frames for f in ctx.forms(k + 1, "masdar"))


def _governed(ctx: Context, i: int) -> bool:
    """Whether the verbal noun depends on a verb whose subject says it (اكتفى بالإقرار بـ…، تظاهروا للمطالبة بـ…)."""
    return ctx.tokens[i].definite and ctx.tokens[i].proclitics.endswith(("ب", "ل"))


def _of_the_subject(ctx: Context, i: int, form: CueForm, limit: int) -> Attribution | None:
    opened = opening(ctx, i + 1, form.verb, limit, has_source=True)
    if opened is None or opened.marker in ("np", "quote") or opened.first > i + 1 + (opened.marker != "bi"):
        return None
    content = content_from(ctx, opened, limit)
    return attribution(ctx, i, form, (), content, "verbal noun of the subject", opened.bearers) if content else None


def _predicate(ctx: Context, k: int) -> bool:
    """Whether the clause of which the verbal noun is the subject goes on here (وعوده بالدعم لم تكن …)."""
    return ctx.role(k, "negation") or ctx.role(k, "auxiliary") or ctx.finite(k)
