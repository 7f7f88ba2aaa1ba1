"""Continuation: the chain of an attribution that names nobody (وأضاف أن …، مشيرا إلى أن …)."""

from collections.abc import Sequence

from tawatur.model import Link
from tawatur.reading.attribution.bearers.beside import bearers_between
from tawatur.reading.attribution.bearers.own_outlet import is_own_outlet
from tawatur.reading.attribution.bearers.provenance import provenance
from tawatur.reading.attribution.chains.nesting import Chained, innermost
from tawatur.reading.attribution.chains.references import Resolved, implied, resolve
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources.source import Source
from tawatur.reading.attribution.subjects.subject import agrees

_OUTLET, _SPEECH = "outlet", "speech"
_UNNAMED = (Link(source=None, name=None, kind="person", named=False, reason="the text names nobody"),)


def going_on(ctx: Context, attribution: Attribution, done: list[Chained]) -> tuple[Link, ...]:
    """The chain of an attribution that names nobody: of the nearest subject in its sentence, or of the last speaker."""
    spoken = [c for c in reversed(done) if _may_go_on(ctx, attribution, c) and _agree(attribution, c.attribution)]
    last = next((c for c in spoken if _same_sentence(ctx, attribution, c.attribution)), None)
    for subject in attribution.subjects:
        if last is not None and subject.first < _place(last.attribution):
            break
        if not _goes_on(ctx, subject, attribution, done):
            continue
        words = innermost(ctx.tokens[subject.first].start, done)
        media = bearers_between(ctx, subject.last, attribution.anchor).media
        own = resolved_links(ctx, attribution, (*(m for m in media if not ctx.tokens[m.first].definite), subject), done)
        outer = words.chain if words else carried(ctx, attribution, own, done)
        return (*outer, *(r.link for r in own if not is_own_outlet(ctx, r.link)))
    if last is not None:
        return last.chain
    return implied(spoken[0].chain) if spoken else _UNNAMED


def _goes_on(ctx: Context, subject: Source, attribution: Attribution, done: list[Chained]) -> bool:
    """Whether a clause's subject can go on: not one inside other words, nor the object of another's saying."""
    place = ctx.tokens[subject.first].start
    if any(part.start <= place < part.end for part in attribution.content):
        return False
    said = next((c.attribution for c in done if c.attribution.anchor == subject.first - 1), None)
    if said is not None and said.speaker and all(s.first != subject.first for s in said.speaker):
        return False
    words = innermost(place, done)
    if words is not None and _names_in_passing(ctx, attribution) and _agree(attribution, words.attribution):
        return False
    return words is None or words.holds(ctx.tokens[attribution.anchor].stem_start)


def _names_in_passing(ctx: Context, attribution: Attribution) -> bool:
    """Whether the cue only says what somebody calls a thing (ما وصفه بـ«…»): inside words that is whoever says them."""
    i = attribution.anchor
    describes = any(form.pronoun and "describe" in form.verb.frames for form in ctx.forms(i))
    return describes and i > 0 and ctx.role(i - 1, "relative")


def _place(attribution: Attribution) -> int:
    """Index after an attribution's speaker, or after its cue where it names none."""
    return attribution.speaker[-1].last if attribution.speaker else attribution.anchor + 1


def _may_go_on(ctx: Context, attribution: Attribution, chained: Chained) -> bool:
    """Whether the speaker of `chained` can be the one who goes on: not a voice inside another's words."""
    other = chained.attribution
    if other.anchor >= attribution.anchor or other.impersonal:
        return False
    return chained.around is None or chained.around.holds(ctx.tokens[attribution.anchor].stem_start)


def _agree(attribution: Attribution, other: Attribution) -> bool:
    """Whether the verbs of the two can have one subject: gender where both say it."""
    mine, theirs = attribution.agreement, other.agreement
    if len(other.speaker) > 1 and agrees(other.speaker[-1], mine):
        return True
    if mine is None or theirs is None:
        return True
    if mine.number != theirs.number and "p" in (mine.number, theirs.number):
        return mine.number == "s" and theirs.gender == "f"
    return None in (mine.gender, theirs.gender) or mine.gender == theirs.gender


def _same_sentence(ctx: Context, a: Attribution, b: Attribution) -> bool:
    return ctx.sentence_start(a.anchor) == ctx.sentence_start(b.anchor)


def resolved_links(
    ctx: Context, attribution: Attribution, sources: tuple[Source, ...], done: list[Chained], *, carries: bool = False
) -> list[Resolved]:
    """The links of sources and of the bearers that their own words name, from the outermost."""
    before, found = [c.chain for c in done], list[Source]()
    for source in sources:
        bearers = provenance(ctx, source, attribution.anchor, carries=carries)
        own = next((k for k, bearer in enumerate(bearers) if bearer.last > source.first >= bearer.first), 0)
        # Who passes on a document stands after its issuer (مذكرة من ضابط اطلعت عليها X), yet before both in the chain.
        found = [*bearers[:own], *found, *bearers[own:]]
    return [resolve(ctx, bearer, before) for bearer in found]


def carried(
    ctx: Context, attribution: Attribution, own: Sequence[Resolved], done: Sequence[Chained]
) -> tuple[Link, ...]:
    """The bearers through which the same source spoke before, where they are not named again.

    They are those of the last words that were no part of others', or of the speech that is taken up (اختتم حديثه).
    """
    if len(own) != 1:
        return ()
    link = own[0].link
    spoken = [c for c in reversed(done) if c.around is None]
    same = [c for c in spoken if link.name is not None and c.chain[-1].name == link.name]
    near = [c for c in spoken[:1] if c in same and _close(ctx, c.attribution, attribution)]
    again = same[:1] if _takes_up_speech(ctx, attribution) else near
    through = own[0].through or (again[0].chain[:-1] if again else ())
    return implied([other for other in through if other.kind == _OUTLET])


def _close(ctx: Context, words: Attribution, attribution: Attribution) -> bool:
    """Whether an attribution follows earlier words in their paragraph, or in the very next sentence."""
    before = ctx.text.sentence_of(ctx.text.token_at(words.content[-1].end - 1))
    here = ctx.text.sentence_of(attribution.anchor)
    return before.paragraph == here.paragraph or before.last == here.first


def _takes_up_speech(ctx: Context, attribution: Attribution) -> bool:
    """Whether the words belong to a speech told of before (اختتم حديثه قائلا، وأضاف في المقابلة)."""
    first = min([attribution.anchor, *(s.last for s in (*attribution.speaker, *attribution.subjects[:1]))])
    last = max(attribution.anchor, ctx.text.token_at(attribution.content[0].start))
    return any(_known_speech(ctx, k) for k in range(first, last))


def _known_speech(ctx: Context, k: int) -> bool:
    """Whether a word names a speech that is known by its article or speaker (المقابلة، حديثه)."""
    word = ctx.speaker(k)
    known = ctx.tokens[k].definite or ctx.speakers.get(ctx.tokens[k].stem) is None
    return word is not None and word.role == _SPEECH and known
