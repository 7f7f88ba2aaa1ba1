"""Attributions by a verb of saying, a participle, a verbal noun or an impersonal passive."""

from dataclasses import replace

from tawatur.arabic.inflection import Agreement
from tawatur.lexicon.cues import CueForm, CueVerb
from tawatur.reading.attribution.contents import Part, clause_end, direct_end, part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.frames import Opening, medium_at, opening, passed_between
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources import Source, document_links, opens_source, source_at
from tawatur.reading.attribution.subjects import agrees, sentence_subject, subject_before

_COMPLEMENT_REACH = 4


def verb_attribution(ctx: Context, i: int) -> Attribution | None:
    """The attribution whose cue is the reporting verb at token `i`, or None where it reports nothing."""
    if ctx.cues.not_cues.at(ctx.tokens, i) or (i and ctx.cues.not_cues.at(ctx.tokens, i - 1)):
        return None
    for form in sorted(ctx.forms(i), key=lambda f: f.kind != "verb"):
        found = _READERS[form.kind](ctx, i, form)
        if found is not None:
            return found
    return None


def _finite(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    if not _verb_position(ctx, i, form):
        return None
    limit = ctx.sentence_end(i)
    relayed = _relayed(ctx, i, form, limit)
    if relayed is not None:
        return relayed
    before = subject_before(ctx, i, form.agreement)
    k = _adjuncts(ctx, i + 1, limit)
    loose = form.verb.strength == "strong" and bool(form.verb.frames & {"anna", "quote"})
    after = source_at(ctx, k, limit, loose=loose and before is None)
    if after is not None and not _can_be_subject(ctx, after, form, before):
        after = None
    speaker = after or before
    sources = document_links(ctx, speaker) if speaker else ()
    start = after.last if after else k
    preceding = _quoted_before(ctx, i)
    opened = opening(ctx, start, form.verb, limit, has_source=bool(sources))
    if opened is not None and preceding is not None and opened.marker not in ("complementiser", ":", "quote"):
        opened = None
    if opened is None:
        known = after is not None and (after.name is not None or after.head is not None)
        content = preceding or _clause_before(ctx, i, start, form, known)
        if content is None:
            return None
        return _build(ctx, i, form, sources, content, "the words before the verb")
    if not _enough(ctx, form, opened, bool(sources)):
        return None
    from_ = before.last if before is not None and speaker is before else i
    around = passed_between(ctx, from_, k)
    sources = (*around[0], *opened.media, *sources, *around[1], *opened.relayed)
    content = content_from(ctx, opened, limit, form.agreement)
    return _build(ctx, i, form, sources, content, f"verb, content after {opened.marker}") if content else None


def _verb_position(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the form can be a verb here and not the noun that is written alike."""
    token = ctx.tokens[i]
    if i in ctx.entity_at and ctx.entity_at[i][1] > i:
        return False
    if token.proclitics.endswith(("ب", "ل", "ك")) or (token.norm != token.stem and token.proclitics == "ب"):
        return False
    if i and ctx.role(i - 1, "preposition") and not ctx.mark(i - 1) and not ctx.role(i - 1, "conjunction"):
        return False
    if ctx.role(i, "preposition") and not _marker_follows(ctx, i, 6):
        return False
    if ctx.discourse.has(token.stem, "naming") and i + 1 in ctx.entity_at:
        return False
    noun = any(f.kind == "masdar" for f in ctx.forms(i)) or ctx.speaker(i) is not None
    if noun and form.verb.strength != "strong" and not _marker_follows(ctx, i):
        return False
    return True


def _marker_follows(ctx: Context, i: int, reach: int = 10) -> bool:
    for k in range(i + 1, min(len(ctx.tokens), i + reach)):
        if ctx.mark(k) and ctx.mark(k) in ".،؛":
            return False
        if ctx.mark(k) == ":" or k in ctx.quote_at or ctx.role(k, "complementiser"):
            return True
    return False


def _can_be_subject(ctx: Context, after: Source, form: CueForm, before: Source | None) -> bool:
    if form.pronoun and not form.verb.frames & {"object_person", "ila_person"} and before is not None:
        return False
    if not agrees(after, form.agreement):
        return False
    if before is None:
        return True
    known = after.name is not None or after.head is not None
    return known and before.name is None and before.head is None


def _adjuncts(ctx: Context, i: int, limit: int) -> int:
    """Index after what may stand between a verb and its subject: له، أمس، أيضا، بدوره، `، في تصريح لـX،`."""
    j = i
    while j < limit:
        if ctx.mark(j) and ctx.mark(j) in "،,":
            medium = medium_at(ctx, j + 1, limit) if j + 1 < limit else None
            closing = medium.last if medium else j
            if medium is None or not ctx.mark(closing) or ctx.mark(closing) not in "،,":
                break
            j = closing + 1
            continue
        if j in ctx.time_at:
            j = ctx.time_at[j]
        elif ctx.role(j, "prepositional_pronoun") or (ctx.role(j, "adverb") and j not in ctx.entity_at):
            j += 1
        elif (opener := ctx.discourse.openers.at(ctx.tokens, j)) is not None:
            j = opener.last
        else:
            break
    return j


def _enough(ctx: Context, form: CueForm, opened: Opening, has_source: bool) -> bool:
    """Whether the frame carries a verb of this strength."""
    if opened.marker == "np":
        return form.verb.strength != "weak" and (has_source or form.verb.strength == "strong")
    if opened.marker in ("bi", "preposition"):
        return form.verb.strength != "weak" or has_source
    return True


def content_from(
    ctx: Context, opened: Opening, limit: int, agreement: Agreement | None = None
) -> tuple[Part, ...]:
    """The content from its opening on."""
    i = opened.first
    if i >= limit:
        return ()
    if i in ctx.quote_at:
        end = direct_end(ctx, i, limit)
        if end is None:
            end = clause_end(ctx, i, limit, agreement)
        elif end > limit:
            limit = end
        found = part(ctx, i, end)
        return (found,) if found else ()
    end = clause_end(ctx, i, limit, agreement)
    if opened.marker in ("np", "bi", "preposition"):
        end = _noun_content_end(ctx, i, end)
    found = part(ctx, i, end)
    return (found,) if found else ()


def _noun_content_end(ctx: Context, i: int, end: int) -> int:
    """A noun phrase as content ends at the first comma that no coordination bridges."""
    for j in range(i + 1, end):
        if j in ctx.quote_over and ctx.quote_over[j].closed and j < ctx.quote_over[j].last:
            continue
        if ctx.mark(j) and ctx.mark(j) in "،," and j + 1 < end:
            follows = ctx.tokens[j + 1]
            if ctx.role(j + 1, "prepositional_pronoun"):
                continue
            if follows.proclitics != "و" or ctx.finite(j + 1) or ctx.forms(j + 1, "verb"):
                return j
    return end


def _quoted_before(ctx: Context, i: int) -> tuple[Part, ...] | None:
    """A quotation that closes just before the verb, or before the comma that precedes it."""
    j = i - 1
    while j >= 0 and ctx.mark(j) and ctx.mark(j) in "،,-–—.!؟?":
        j -= 1
    if j < 0 or j not in ctx.quote_over or ctx.quote_over[j].last != j:
        return None
    quotation = ctx.quote_over[j]
    if quotation.last - quotation.first <= 3 or ctx.tokens[i].proclitics in ("و", "ف"):
        return None
    found = part(ctx, quotation.first, quotation.last + 1)
    return (found,) if found else None


def _clause_before(ctx: Context, i: int, end: int, form: CueForm, has_after: bool) -> tuple[Part, ...] | None:
    """The clause before a parenthetical or closing verb of saying: `…، يقول السائق.`"""
    if not has_after or form.verb.strength == "weak" or ctx.tokens[i].proclitics or i == 0:
        return None
    if not ctx.mark(i - 1) or ctx.mark(i - 1) not in "،,-–—":
        return None
    limit = ctx.sentence_end(i)
    first = clause_start(ctx, i - 1)
    before = part(ctx, first, i - 1)
    if before is None or i - 1 - first < 2:
        return None
    if end >= limit:
        return (before,)
    if ctx.mark(end) and ctx.mark(end) in "،,-–—":
        rest = part(ctx, end + 1, clause_end(ctx, end + 1, limit))
        return (before, rest) if rest and not ctx.forms(end + 1) else (before,)
    return None


def clause_start(ctx: Context, i: int) -> int:
    """Index of the first word of the clause that ends before `i`: after an opener, a dateline or another voice."""
    first = ctx.sentence_start(i)
    for j in range(i - 1, first, -1):
        if j in ctx.quote_over and ctx.quote_over[j].closed:
            continue
        mark = ctx.mark(j)
        if mark and (mark in "؛;:" or mark in "•▪■◾"):
            first = j + 1
            break
        if (
            mark
            and mark in "،,"
            and ctx.discourse.contrasts.at(ctx.tokens, j + 1)
            and not ctx.role(j + 1, "before_verb")
        ):
            first = j + 1
            break
    return skip_openers(ctx, first, i)


def skip_openers(ctx: Context, first: int, last: int) -> int:
    """Index after bullets, clock times with a dash, datelines and openers."""
    j = first
    while j < last:
        opener = ctx.discourse.openers.at(ctx.tokens, j)
        contrast = ctx.discourse.contrasts.at(ctx.tokens, j)
        if opener is not None:
            j = opener.last
        elif contrast is not None and not ctx.role(j, "before_verb"):
            j = contrast.last
        elif ctx.mark(j) and ctx.mark(j) in "،,-–—:•▪■◾▫◽":
            j += 1
        else:
            dash = next((k for k in range(j + 1, min(last, j + 6)) if ctx.mark(k) in ("-", "–", "—", "ـ", "|")), None)
            if dash is None or j != first or any(ctx.finite(k) for k in range(j, dash)):
                break
            j = dash + 1
    return j


def _relayed(ctx: Context, i: int, form: CueForm, limit: int) -> Attribution | None:
    """`نقلت X عن Y (قوله) إن …`: an outlet passes on another source."""
    if "an_source" not in form.verb.frames:
        return None
    k = _adjuncts(ctx, i + 1, limit)
    outlet = source_at(ctx, k, limit) if not ctx.words.has(ctx.tokens[min(k, limit - 1)].norm, "preposition") else None
    outlet = outlet or subject_before(ctx, i, form.agreement)
    j = max(outlet.last if outlet and outlet.last > i else k, k)
    while (
        j < limit
        and not ctx.discourse.has(ctx.tokens[j].norm, "about")
        and not ctx.role(j, "complementiser")
        and ctx.mark(j) != ":"
    ):
        j += 1
        if j - i > 14:
            return None
    if j >= limit or not ctx.discourse.has(ctx.tokens[j].norm, "about"):
        return None
    speaker = source_at(ctx, j + 1, limit, loose=True)
    if speaker is None:
        return None
    opened = _relay_opening(ctx, speaker.last, form.verb, limit)
    if opened is None:
        return None
    content = content_from(ctx, opened, limit)
    sources = (outlet, *opened.media, speaker) if outlet else (*opened.media, speaker)
    if not content:
        return None
    found = _build(ctx, i, form, sources, content, "an outlet passes on a source")
    return replace(found, through_last=outlet is None)


def _relay_opening(ctx: Context, i: int, verb: CueVerb, limit: int) -> Opening | None:
    """Content after `قوله إن`, `تأكيده أن`, أن, a colon, a quotation, or a noun phrase at once."""
    spoken = replace(verb, frames=verb.frames | {"anna", "quote"} - {"np"})
    opened = opening(ctx, i, spoken, limit, has_source=True)
    if opened is not None:
        return opened
    if i < limit and any(f.kind == "masdar" for f in ctx.forms(i)):
        return Opening(i + 1, "np", ()) if i + 1 < limit else None
    return Opening(i, "np", ()) if i < limit and ctx.tokens[i].is_word and not ctx.finite(i) else None


def _participle(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    """`، مضيفا أن …`: the speaker of the sentence goes on."""
    limit = ctx.sentence_end(i)
    if i == 0 or ctx.tokens[i].definite or (ctx.speaker(i) is not None and not _marker_follows(ctx, i, 5)):
        return None
    opened = opening(ctx, i + 1, form.verb, limit, has_source=True)
    if opened is None or (opened.marker == "np" and form.verb.strength == "weak"):
        return None
    if opened.marker == "np" and not (ctx.mark(i - 1) and ctx.mark(i - 1) in "،,"):
        return None
    content = content_from(ctx, opened, limit)
    if not content:
        return None
    found = _build(ctx, i, form, opened.media, content, "participle, the same speaker goes on")
    return replace(found, sources=opened.media)


def _passive(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    """`أُفيد عن …`, `يُعتقد أن …`: nobody is named."""
    limit = ctx.sentence_end(i)
    if i and ctx.role(i - 1, "preposition") and not ctx.mark(i - 1):
        return None
    k = _adjuncts(ctx, i + 1, limit)
    if opens_source(ctx, k) and any(f.kind == "verb" for f in ctx.forms(i)):
        return None
    opened = opening(ctx, k, form.verb, limit, has_source=False)
    if opened is None or opened.marker == "np" or opened.first - i > 8:
        return None
    content = content_from(ctx, opened, limit)
    return replace(_build(ctx, i, form, opened.media, content, "impersonal passive"), impersonal=True) if content else None


def _masdar(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    """`قوله إن …`, `وعود X بـ…`, `تأكيد X أن …`: a verbal noun with its owner."""
    token = ctx.tokens[i]
    limit = ctx.sentence_end(i)
    if token.definite or (i in ctx.entity_at and not form.pronoun):
        return None
    owner: Source | None = None
    start = i + 1
    if not form.pronoun:
        if not opens_source(ctx, start):
            return None
        owner = source_at(ctx, start, limit)
        if owner is None or (owner.name is None and owner.head is None):
            return None
        start = owner.last
    opened = opening(ctx, start, form.verb, min(limit, start + _COMPLEMENT_REACH + 4), has_source=True)
    if opened is None or opened.marker == "np" or opened.first - start > _COMPLEMENT_REACH:
        return None
    content = content_from(ctx, opened, limit)
    sources = (*opened.media, owner) if owner else ()
    return _build(ctx, i, form, sources, content, "verbal noun with its owner") if content else None


def _build(ctx: Context, i: int, form: CueForm, sources: tuple[Source, ...], content: tuple[Part, ...], reason: str) -> Attribution:
    return Attribution(
        subject=None if sources else sentence_subject(ctx, i, form.agreement),
        anchor=i,
        cue=(i, i + 1),
        cue_class=form.verb.cue_class,
        sources=sources,
        content=content,
        reason=f"{form.verb.lemma}: {reason}",
        agreement=form.agreement or Agreement(None, "s"),
        stance=form.verb.stance,
    )


_READERS = {"verb": _finite, "passive": _passive, "participle": _participle, "masdar": _masdar}
