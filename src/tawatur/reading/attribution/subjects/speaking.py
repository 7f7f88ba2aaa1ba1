"""Who speaks: the subject of a verb of saying, before or after it, and the bearers beside it."""

from dataclasses import dataclass, replace

from tawatur.arabic.pronouns import PRONOUNS, hosts
from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.bearers.beside import bearers_between, medium_at
from tawatur.reading.attribution.contents.markers import names
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Bearers
from tawatur.reading.attribution.sources.source import Source, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts, agrees, sentence_subject, subject_before

_COMMAS = "،,"
_ACTS = ("request", "promise", "threaten")
# Prepositions that seldom belong to the description of a speaker; من and في often do (مصدر في الوزارة).
_GOVERNED = frozenset(("an_content", "bi", "ila", "ala"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: `source` before or after the verb, or None; the content is sought from `start` on."""

    source: Source | None
    follows: bool
    start: int

    @property
    def known(self) -> bool:
        """Whether the source is named or described by a word that can speak."""
        return self.source is not None and (self.source.name is not None or self.source.head is not None)


def subject_of(ctx: Context, i: int, form: CueForm, limit: int) -> Subject:
    before = subject_before(ctx, i, form.agreement)
    k = after_adjuncts(ctx, i + 1, limit)
    loose = before is None and form.verb.strength == "strong" and bool(form.verb.frames & {"anna", "quote"})
    after = source_at(ctx, k, _governed(ctx, k, form, limit), loose=loose) or _namer(ctx, k, form, limit)
    if after is not None and _hearer(ctx, i, form):
        return Subject(None, False, after.last)
    if after is not None and _can_besubject_of(after, form, before):
        return Subject(after, True, after.last + _closes_apposition(ctx, after))
    return Subject(before, False, k)


def _closes_apposition(ctx: Context, source: Source) -> bool:
    """Whether a comma behind the source closes an apposition inside it (مصدر، اسمه سامر، …)."""
    inside = any(ctx.is_mark(k, _COMMAS) for k in range(source.first, source.last))
    return inside and ctx.is_mark(source.last, _COMMAS)


def _namer(ctx: Context, k: int, form: CueForm, limit: int) -> Source | None:
    """Whoever calls something so (يسميها خصومها «…»): any noun, where the description stands behind it."""
    if not gives_name(form):
        return None
    found = source_at(ctx, k, _governed(ctx, k, form, limit), loose=True)
    return found if found is not None and found.last < limit and not ctx.is_mark(found.last, _COMMAS) else None


def gives_name(form: CueForm) -> bool:
    """Whether the verb says what the thing is called that its pronoun stands for (يسميها، وصفه)."""
    return bool(form.pronoun) and "describe" in form.verb.frames


def _governed(ctx: Context, k: int, form: CueForm, limit: int) -> int:
    """Index of the preposition that the verb governs, before which its subject ends (أعرب الوزير عن …)."""
    limit = _only_bi(ctx, k, limit) if "bi" in form.verb.frames else limit
    for j in range(k + 1, limit):
        if ctx.cues.frames_of(ctx.tokens[j].norm) & form.verb.frames & _GOVERNED:
            return j
        if gives_name(form) and j in ctx.quote_at and not names(ctx, j):
            return j
    return limit


def _only_bi(ctx: Context, k: int, limit: int) -> int:
    """Index of the only ب of the clause, which then belongs to the verb (رحب الوزير بالهدنة), or `limit`."""
    clause = range(k + 1, next((j for j in range(k, limit) if ctx.is_mark(j, _COMMAS)), limit))
    found = [j for j in clause if ctx.tokens[j].proclitics == "ب" or ctx.role(j, "complementiser")]
    return found[0] if len(found) == 1 and ctx.tokens[found[0]].proclitics == "ب" else limit


def _hearer(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether what follows `وناشد` is the one asked, its subject being that of the verb of saying before it."""
    if "object_person" not in form.verb.frames or not goes_on(ctx, i, form):
        return False
    return sentence_subject(ctx, i, form.agreement) is not None


def _can_besubject_of(after: Source, form: CueForm, before: Source | None) -> bool:
    """Whether the source after the verb is its subject and not the object, the subject standing before."""
    if form.pronoun and not form.verb.frames & {"object_person", "ila_person"} and before is not None:
        return False
    if not agrees(after, form.agreement) or before is None:
        return before is None and agrees(after, form.agreement)
    known = after.name is not None or after.head is not None
    return known and before.name is None and before.head is None


def without_quotation(ctx: Context, subject: Subject) -> Subject | None:
    """The subject up to a quotation that was taken for its name though it is what the verb is about."""
    source = subject.source
    if source is None or not subject.follows:
        return None
    for k in range(source.first + 1, source.last):
        if k in ctx.quote_at and not names(ctx, k):
            return Subject(source_at(ctx, source.first, k, loose=True), True, k)
    return None


def between(ctx: Context, i: int, subject: Subject, limit: int) -> Bearers:
    """Bearers between a subject and its verb, or between the verb and the subject that follows."""
    first = i if subject.follows or subject.source is None else subject.source.last
    if first == i and medium_at(ctx, ctx.sentence_start(i), i) is not None:
        first = ctx.sentence_start(i)
    last = subject.source.first if subject.follows and subject.source is not None else after_adjuncts(ctx, i + 1, limit)
    return bearers_between(ctx, first, last)


def goes_on(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the verb carries و after another verb of saying in the sentence that agrees with it (قال إن … وأرجع)."""
    if ctx.tokens[i].proclitics != "و":
        return False
    return any(f.agreement == form.agreement for k in range(ctx.sentence_start(i), i) for f in ctx.forms(k, "verb"))


def takes_pronoun(ctx: Context, i: int, form: CueForm) -> bool:
    """Whether the pronoun on an إن is the subject of an act of speech (كانوا …، فإنهم الآن يطلبون …)."""
    k = i - 1
    while k > 0 and ctx.tokens[k].is_word and (ctx.role(k, "adverb") or k in ctx.time_at):
        k -= 1
    act = form.verb.cue_class in _ACTS and ctx.verbs.tense(ctx.tokens[i].stem) == "present"
    if k < 0 or form.agreement is None or not act or ctx.tokens[k].proclitics.endswith("ل"):
        return False
    return any(
        PRONOUNS[pronoun] == replace(form.agreement, person=PRONOUNS[pronoun].person)
        and ctx.words.has(host, "complementiser")
        for host, pronoun in hosts(ctx.tokens[k].stem)
    )
