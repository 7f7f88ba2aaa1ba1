"""Chains: who says it through whom, with references resolved and attributions inside attributions nested."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tawatur.arabic.normal import fold
from tawatur.model import Link
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.references import link_of

_OUTLET, _BODY = "outlet", "organisation"


@dataclass(frozen=True, slots=True)
class Chained:
    """An attribution with its chain drawn."""

    attribution: Attribution
    chain: tuple[Link, ...]


def chains(ctx: Context, attributions: Sequence[Attribution]) -> list[Chained]:
    """The attributions in order of the text, each with its chain; one without any bearer is dropped."""
    done: list[Chained] = []
    for attribution in attributions:
        chain = _chain(ctx, attribution, done)
        if chain:
            done.append(Chained(attribution, chain))
    return done


def _chain(ctx: Context, attribution: Attribution, done: list[Chained]) -> tuple[Link, ...]:
    around = _around(ctx, attribution, done)
    prefix = around.chain if around else ()
    if attribution.impersonal and not attribution.sources:
        return (*prefix, Link(source=None, name=None, kind="group", named=False, reason="impersonal"))
    if not attribution.sources:
        last = _last_speaker(ctx, attribution, done, around)
        if attribution.subject is not None and (last is None or not _same_sentence(ctx, attribution, last.attribution)):
            return (*prefix, link_of(ctx, attribution.subject, [c.chain for c in done]))
        return _continued(last.chain) if last else prefix
    links = (link_of(ctx, source, [c.chain for c in done]) for source in attribution.sources)
    own = tuple(link for link in links if not _is_own_outlet(ctx, link)) or prefix
    if not own:
        return ()
    speaks = not attribution.impersonal and own[-1].kind in ("document", "media_item")
    if speaks and attribution.agreement is not None and not _has_speaker(own):
        own = _with_speaker(ctx, attribution, done, own)
    again = _document_again(own, done) if not around else None
    if again is not None:
        return again
    carried = _carried(own, done) if not around else ()
    if attribution.through_last and not around:
        carried = _last_outlet(done)
    return (*_implied(prefix, own), *carried, *own)


def _document_again(own: tuple[Link, ...], done: list[Chained]) -> tuple[Link, ...] | None:
    """The chain of a document taken up again (البيان، المذكرة): its bearers before and after are implied."""
    link = own[0]
    if len(own) > 1 or link.kind not in ("document", "media_item") or link.source is None:
        return None
    word = fold(link.source.text).split()[0].removeprefix("لل").removeprefix("ل").removeprefix("ال")
    if not fold(link.source.text).startswith(("ال", "لل")):
        return None
    for chained in reversed(done):
        for k, other in enumerate(chained.chain):
            if other.kind == link.kind and other.source and word in fold(other.source.text):
                return (*_continued(chained.chain[:k]), link, *_implied_only(chained.chain[k + 1 :]))
    return None


def _implied_only(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(msgspec.structs.replace(link, source=None, reason="the document's issuer") for link in chain)


def _is_own_outlet(ctx: Context, link: Link) -> bool:
    """Whether a link is the document's own outlet, which is the root of every chain and no link of it."""
    outlet = ctx.draft.document.outlet
    return link.kind == _OUTLET and outlet is not None and link.name is not None and fold(link.name) in fold(outlet)


def _same_sentence(ctx: Context, a: Attribution, b: Attribution) -> bool:
    return ctx.sentence_start(a.anchor) == ctx.sentence_start(b.anchor)


def _last_outlet(done: list[Chained]) -> tuple[Link, ...]:
    """The outlet of the chain before, implied."""
    first = done[-1].chain[:1] if done else ()
    return _continued(first) if first and first[0].kind == _OUTLET else ()


def _around(ctx: Context, attribution: Attribution, done: list[Chained]) -> Chained | None:
    """The innermost earlier or later-closing attribution whose content holds this one's anchor."""
    offset = ctx.tokens[attribution.anchor].start
    holding = [
        c
        for c in done
        if c.attribution is not attribution
        and any(p.start <= offset < p.end for p in c.attribution.content)
        and not _same_content(c.attribution, attribution)
    ]
    return min(holding, key=lambda c: sum(p.end - p.start for p in c.attribution.content), default=None)


def _same_content(a: Attribution, b: Attribution) -> bool:
    return a.content == b.content


def _implied(prefix: tuple[Link, ...], own: tuple[Link, ...]) -> tuple[Link, ...]:
    """The chain around, without a bearer that the attribution names itself again."""
    names = {link.name for link in own if link.name}
    return tuple(link for link in prefix if link.name is None or link.name not in names)


def _last_speaker(
    ctx: Context, attribution: Attribution, done: list[Chained], around: Chained | None
) -> Chained | None:
    """Whose words go on: the nearest attribution before that agrees, else the nearest."""
    before = [c for c in reversed(done) if _may_go_on(ctx, attribution, c, done, around)]
    return next((c for c in before if _agree(attribution, c.attribution)), before[0] if before else around)


def _may_go_on(
    ctx: Context, attribution: Attribution, chained: Chained, done: list[Chained], around: Chained | None
) -> bool:
    """Whether the speaker of `chained` can be the one who goes on: not a voice inside another's words."""
    other = chained.attribution
    if other.anchor > attribution.anchor or other.impersonal or chained is around:
        return False
    if around is not None or ctx.sentence_start(other.anchor) == ctx.sentence_start(attribution.anchor):
        return True
    offset = ctx.tokens[other.anchor].start
    return not any(p.start <= offset < p.end for c in done if c is not chained for p in c.attribution.content)


def _agree(attribution: Attribution, other: Attribution) -> bool:
    """Whether the verbs of the two can have one subject: gender where both say it."""
    mine, theirs = attribution.agreement, other.agreement
    if mine is None or theirs is None or other.anchor > attribution.anchor:
        return True
    if mine.number != theirs.number and "p" in (mine.number, theirs.number):
        return mine.number == "s" and theirs.gender == "f"
    return None in (mine.gender, theirs.gender) or mine.gender == theirs.gender


def _continued(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """The chain of the sentence before, now only implied where its bearers have names."""
    return tuple(
        msgspec.structs.replace(link, source=None, reason="the last speaker goes on") if link.name else link
        for link in chain
    )


def _has_speaker(own: tuple[Link, ...]) -> bool:
    return any(link.kind in ("person", _BODY, "group") for link in own)


def _with_speaker(
    ctx: Context, attribution: Attribution, done: list[Chained], own: tuple[Link, ...]
) -> tuple[Link, ...]:
    """A verb that only names its medium (وأضاف في بيان) is still said by the last speaker."""
    if attribution.cue is None or not ctx.forms(attribution.cue[0]) or own[-1].reason == "subject":
        return own
    if (
        any(s.first < attribution.anchor for s in attribution.sources)
        or attribution.sources[-1].first == attribution.anchor + 1
    ):
        return own
    last = _last_speaker(ctx, attribution, done, None)
    if last is None:
        return own
    return (*own, *_continued(last.chain)[-1:])


def _carried(own: tuple[Link, ...], done: list[Chained]) -> tuple[Link, ...]:
    """The outlet through which the same person spoke a sentence before, where it is not named again."""
    if not done or len(own) != 1:
        return ()
    before = done[-1].chain
    same = (own[0].name is not None and own[0].name == before[-1].name) or own[0].reason == "the same source"
    if not same or len(before) < 2:
        return ()
    return _continued(before[:-1])
