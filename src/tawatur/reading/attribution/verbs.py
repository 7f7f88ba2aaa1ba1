"""Attributions by a verb of saying; participles, passives and verbal nouns are in `verbals`."""

from dataclasses import dataclass

from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.bearers import bearers_between, medium_at
from tawatur.reading.attribution.building import attribution
from tawatur.reading.attribution.clauses import clause_before, quoted_before
from tawatur.reading.attribution.contents import content_from
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.frames import Opening, opening
from tawatur.reading.attribution.readings import Attribution, Bearers, Part
from tawatur.reading.attribution.relays import relayed
from tawatur.reading.attribution.sources import Source, document_links, source_at
from tawatur.reading.attribution.subjects import (
    after_adjuncts,
    agrees,
    marker_follows,
    sentence_subject,
    subject_before,
)
from tawatur.reading.attribution.verbals import masdar, participle, passive

_HOMOGRAPH_REACH = 6
# The damma on the first letter of a passive, which writers put where it would be misread (يُعتقد، وأُفيد).
_DAMMA, _VOWELLED = "\u064f", 4


@dataclass(frozen=True, slots=True)
class _Subject:
    """Who speaks: `source` before or after the verb, or None; the content is sought from `start` on."""

    source: Source | None
    follows: bool
    start: int

    @property
    def known(self) -> bool:
        """Whether the source is named or described by a word that can speak."""
        return self.source is not None and (self.source.name is not None or self.source.head is not None)


def verb_attribution(ctx: Context, i: int) -> Attribution | None:
    """The attribution whose cue is the reporting verb at token `i`, or None where it reports nothing."""
    if ctx.cues.not_cues.at(ctx.tokens, i) or (i and ctx.cues.not_cues.at(ctx.tokens, i - 1)):
        return None
    first = "passive" if _DAMMA in ctx.tokens[i].text[:_VOWELLED] else "verb"
    for form in sorted(ctx.forms(i), key=lambda f: f.kind != first):
        found = _READERS[form.kind](ctx, i, form)
        if found is not None:
            return found
    return None


def _finite(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    if not _verb_position(ctx, i, form):
        return None
    limit = ctx.sentence_end(i)
    passed_on = relayed(ctx, i, form, limit)
    if passed_on is not None:
        return passed_on
    subject = _subject(ctx, i, form, limit)
    speaker = document_links(ctx, subject.source) if subject.source else ()
    preceding = quoted_before(ctx, i)
    opened = opening(ctx, subject.start, form.verb, limit, has_source=bool(speaker))
    if opened is None or (preceding is not None and opened.marker not in ("complementiser", ":", "quote")):
        content = preceding or _parenthetical(ctx, i, form, subject)
        return attribution(ctx, i, form, speaker, content, "the words before the verb") if content else None
    if not _enough(form, opened, bool(speaker)):
        return None
    content = content_from(ctx, opened, limit, form.agreement)
    around = _between(ctx, i, subject, limit) + opened.bearers
    reason = f"verb, content after {opened.marker}"
    return attribution(ctx, i, form, speaker, content, reason, around) if content else None


def _between(ctx: Context, i: int, subject: _Subject, limit: int) -> Bearers:
    """Bearers between a subject and its verb, or between the verb and the subject that follows."""
    first = i if subject.follows or subject.source is None else subject.source.last
    if first == i and medium_at(ctx, ctx.sentence_start(i), i) is not None:
        first = ctx.sentence_start(i)
    last = subject.source.first if subject.follows and subject.source is not None else after_adjuncts(ctx, i + 1, limit)
    return bearers_between(ctx, first, last)


def _parenthetical(ctx: Context, i: int, form: CueForm, subject: _Subject) -> tuple[Part, ...] | None:
    """The clause before the verb, where a known speaker follows it."""
    if not (subject.follows and subject.known) or form.verb.strength == "weak":
        return None
    return clause_before(ctx, i, subject.start)


def _subject(ctx: Context, i: int, form: CueForm, limit: int) -> _Subject:
    before = subject_before(ctx, i, form.agreement)
    k = after_adjuncts(ctx, i + 1, limit)
    loose = before is None and form.verb.strength == "strong" and bool(form.verb.frames & {"anna", "quote"})
    after = source_at(ctx, k, limit, loose=loose)
    if after is not None and _hearer(ctx, i, form):
        return _Subject(None, False, after.last)
    if after is not None and _can_be_subject(after, form, before):
        return _Subject(after, True, after.last)
    return _Subject(before, False, k)


def _hearer(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether what follows `وناشد` is the one asked, its subject being that of the verb of saying before it."""
    if ctx.tokens[i].proclitics != "و" or "object_person" not in form.verb.frames:
        return False
    told = any(f.agreement == form.agreement for k in range(ctx.sentence_start(i), i) for f in ctx.forms(k, "verb"))
    return told and sentence_subject(ctx, i, form.agreement) is not None


def _can_be_subject(after: Source, form: CueForm, before: Source | None) -> bool:
    """Whether the source after the verb is its subject and not the object, the subject standing before."""
    if form.pronoun and not form.verb.frames & {"object_person", "ila_person"} and before is not None:
        return False
    if not agrees(after, form.agreement) or before is None:
        return before is None and agrees(after, form.agreement)
    known = after.name is not None or after.head is not None
    return known and before.name is None and before.head is None


def _verb_position(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the form can be a verb here and not the noun that is written alike."""
    token = ctx.tokens[i]
    if i in ctx.entity_at or token.proclitics.endswith(("ب", "ل", "ك")) or (i and ctx.role(i - 1, "negation")):
        return False
    if i and ctx.role(i - 1, "preposition") and not ctx.mark(i - 1) and not ctx.role(i - 1, "conjunction"):
        return False
    if i and ctx.role(i - 1, "pronoun") and ctx.tokens[i - 1].proclitics == "و" and not marker_follows(ctx, i, 3):
        return False
    if ctx.role(i, "preposition") and not marker_follows(ctx, i, _HOMOGRAPH_REACH):
        return False
    if ctx.discourse.has(token.stem, "naming") and i + 1 in ctx.entity_at:
        return False
    noun = any(f.kind == "masdar" for f in ctx.forms(i)) or ctx.speaker(i) is not None
    return not noun or form.verb.strength == "strong" or marker_follows(ctx, i)


def _enough(form: CueForm, opened: Opening, has_source: bool) -> bool:
    """Whether the frame carries a verb of this strength."""
    if opened.marker == "np":
        return form.verb.strength != "weak" and (has_source or form.verb.strength == "strong")
    return opened.marker not in ("bi", "preposition") or form.verb.strength != "weak" or has_source


_READERS = {"verb": _finite, "passive": passive, "participle": participle, "masdar": masdar}
