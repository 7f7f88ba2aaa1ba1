"""Attributions by a verb of saying; participles, passives and verbal nouns are in `verbals`."""

from collections.abc import Mapping
from dataclasses import replace

from tawatur.arabic.endings import TA_MARBUTA
from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.bearers.attached import witnesses_before
from tawatur.reading.attribution.contents.clauses import clause_before, quoted_before
from tawatur.reading.attribution.contents.content import content_from
from tawatur.reading.attribution.contents.opening import Opening, next_line, opening
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.building import attribution
from tawatur.reading.attribution.cues.frames import enough
from tawatur.reading.attribution.cues.own_voice import own_voice
from tawatur.reading.attribution.cues.positions import verb_position
from tawatur.reading.attribution.cues.relays import relayed
from tawatur.reading.attribution.cues.showing import showing
from tawatur.reading.attribution.cues.tellers import informants, passed_on
from tawatur.reading.attribution.cues.verbals import masdar, participle, passive
from tawatur.reading.attribution.readings import Attribution, Bearers, Part
from tawatur.reading.attribution.sources.source import Source, document_links
from tawatur.reading.attribution.subjects.speaking import (
    Subject,
    between,
    gives_name,
    subject_of,
    without_quotation,
)

# The damma on the first letter of a passive, which writers put where it would be misread (يُعتقد، وأُفيد).
_DAMMA, _VOWELLED = "\u064f", 4
_WAW, _COMMAS = "و", "،,"
# What a reason calls the content, by what opens it.
_OPENED: Mapping[str, str] = {
    ":": "what follows the colon",
    "bi": "what follows ب",
    "clause": "the clause behind its comma",
    "complementiser": "the clause after it",
    "np": "its object",
    "preposition": "what follows its preposition",
    "question": "the question after it",
    "quote": "the quotation after it",
    "term": "the name that it gives",
}
_QUOTING = frozenset(("quote", "anna"))
_CLOSING = tuple('»”"')


def verb_attribution(ctx: Context, i: int) -> Attribution | None:
    """The attribution whose cue is the reporting verb at token `i`, or None where it reports nothing."""
    forms = ctx.forms(i)
    if not forms or ctx.cues.not_cues.at(ctx.tokens, i) or (i and ctx.cues.not_cues.at(ctx.tokens, i - 1)):
        return None
    first = "passive" if _passive(ctx, i) else "verb"
    feminine = ctx.tokens[i].text.endswith(TA_MARBUTA)
    best: Attribution | None = None
    for form in sorted(forms, key=lambda f: f.kind != first):
        found = None if form.pronoun and feminine else _READERS[form.kind](ctx, i, form)
        if best is None or (found is not None and found.speaker):
            best = found
        if best is not None and best.speaker:
            break
    return None if best is None or own_voice(ctx, best) else best


def _finite(ctx: Context, i: int, form: CueForm) -> Attribution | None:
    if not verb_position(ctx, i, form) or (_passive(ctx, i) and _assimilated(ctx, i, form)):
        return None
    if ctx.discourse.has(ctx.tokens[i + 1].norm if i + 1 < len(ctx.tokens) else "", "thereby"):
        form = replace(form, verb=replace(form.verb, frames=form.verb.frames - {"bi"}))
    limit = ctx.sentence_end(i)
    found = relayed(ctx, i, form, limit) or showing(ctx, i, form, limit)
    if found is not None:
        return found
    subject, opened = _opened(ctx, i, form, limit)
    speaker = document_links(ctx, subject.source) if subject.source else ()
    quotes = form.verb.frames & _QUOTING and not ctx.forms(limit - 1, "participle")
    below = next_line(ctx, limit) if opened is None and quotes else None
    opened, limit = below or (opened, limit)
    if opened is None or _follows_quotation(ctx, i, opened):
        content = quoted_before(ctx, i) or _parenthetical(ctx, i, form, subject)
        return attribution(ctx, i, form, speaker, content, "the words before the verb") if content else None
    if not enough(ctx, i, form, opened, has_source=bool(speaker)):
        return None
    content = _begun_before(ctx, i, opened) + content_from(ctx, opened, limit, form.agreement)
    if opened.marker == "preposition" and content and _only_points(ctx, content):
        return None
    around = between(ctx, i, subject, limit) + opened.bearers + _passed_from(ctx, content, limit, speaker)
    reason = f"a verb and {_OPENED[opened.marker]}"
    return attribution(ctx, i, form, speaker, content, reason, around) if content else None


def _begun_before(ctx: Context, i: int, opened: Opening) -> tuple[Part, ...]:
    """The first half of a quotation that the verb interrupts: «…»، يقول X، «…»."""
    before = quoted_before(ctx, i) if opened.marker == "quote" and i and ctx.is_mark(i - 1, _COMMAS) else None
    begins_here = before is not None and ctx.text.token_at(before[0].start) >= ctx.sentence_start(i)
    return before if before is not None and begins_here else ()


def _opened(ctx: Context, i: int, form: CueForm, limit: int) -> tuple[Subject, Opening | None]:
    """Who speaks and where the content opens; a noun that nothing shows to be the speaker is the content itself."""
    subject = subject_of(ctx, i, form, limit)
    opened = opening(ctx, subject.start, form.verb, limit, has_source=subject.source is not None)
    if opened is None and subject.follows and not subject.known and "np" in form.verb.frames and not _passive(ctx, i):
        opened = Opening(subject.start, "np")
    if opened is None:
        shorter = without_quotation(ctx, subject) if quoted_before(ctx, i) is None else None
        return (shorter, opening(ctx, shorter.start, form.verb, limit, has_source=True)) if shorter else (subject, None)
    if opened.marker == "np" and subject.follows and subject.source is not None and not subject.known:
        return Subject(None, False, subject.start), replace(opened, first=subject.source.first)
    if gives_name(form) and opened.marker in ("np", "preposition"):
        opened = replace(opened, marker="term")
    return subject, opened


def _passive(ctx: Context, i: int) -> bool:
    """Whether the writer marked the verb as a passive (تُعلن), whose subject is what is said."""
    return _DAMMA in ctx.tokens[i].text[:_VOWELLED]


def _assimilated(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the form is the present of a verb that has lost its و, never written with a damma (يَعِد, not يُعَدّ)."""
    return form.verb.lemma.startswith(_WAW) and not ctx.tokens[i].stem[1:].startswith(_WAW)


def _follows_quotation(ctx: Context, i: int, opened: Opening) -> bool:
    """Whether the words stand in the quotation before the verb, and what follows it is only a circumstance."""
    if ctx.mark(i - 1) in _CLOSING or quoted_before(ctx, i) is None:
        return False
    return opened.marker not in ("complementiser", ":", "quote")


def _parenthetical(ctx: Context, i: int, form: CueForm, subject: Subject) -> tuple[Part, ...] | None:
    """The clause before the verb, where a known speaker follows it."""
    if not (subject.follows and subject.known) or form.verb.strength == "weak":
        return None
    return clause_before(ctx, i, subject.start)


def _passed_from(ctx: Context, content: tuple[Part, ...], limit: int, speaker: tuple[Source, ...]) -> Bearers:
    """Whose words they are by a phrase that closes the sentence (قالت الوكالة إن …، نقلا عن مصدر · وفقا لمسؤولين)."""
    j = ctx.text.token_at(content[-1].end - 1) + 1 if content else limit
    while j < limit and (ctx.is_mark(j, _COMMAS) or ctx.mark(j) in _CLOSING or ctx.role(j, "demonstrative")):
        j += 1
    phrase = ctx.cues.phrases.at(ctx.tokens, j) if j < limit else None
    if phrase is None:
        return Bearers()
    outlet = bool(speaker) and speaker[0].kind == "outlet"
    found = passed_on(ctx, j, limit) if phrase.value.source == "an" else informants(ctx, j, limit) if outlet else None
    return Bearers(relayed=(found,)) if found is not None else Bearers()


def _only_points(ctx: Context, content: tuple[Part, ...]) -> bool:
    """Whether the content is a document whose words a participle then gives (أشار إلى تقارير من شهود قائلا …)."""
    i = ctx.text.token_at(content[-1].end - 1) + 1
    return i < len(ctx.tokens) and bool(ctx.forms(i, "participle")) and witnesses_before(ctx, i) is not None


_READERS = {"verb": _finite, "passive": passive, "participle": participle, "masdar": masdar}
