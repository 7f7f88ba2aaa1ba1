"""Chains: who says it through whom, with references resolved and attributions inside attributions nested."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tawatur.arabic.normal import fold
from tawatur.model import Link
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.references import link_of

_OUTLET = "outlet"
_UNNAMED = (Link(source=None, name=None, kind="person", named=False, reason="the text names nobody"),)
# How many attributions back a reference or an enclosing content is sought; keeps long texts linear.
_WINDOW = 48


@dataclass(frozen=True, slots=True)
class Chained:
    """An attribution with its chain drawn; `nested` where it stands inside another's content."""

    attribution: Attribution
    chain: tuple[Link, ...]
    nested: bool


def chains(ctx: Context, attributions: Sequence[Attribution]) -> list[Chained]:
    """The attributions in order of the text, each with its chain; one without any bearer is dropped."""
    done: list[Chained] = []
    for attribution in attributions:
        recent = done[-_WINDOW:]
        around = _around(ctx, attribution, recent)
        chain = _chain(ctx, attribution, around, recent)
        if chain:
            done.append(Chained(attribution, chain, around is not None))
    return done


def _chain(ctx: Context, attribution: Attribution, around: Chained | None, done: list[Chained]) -> tuple[Link, ...]:
    prefix = around.chain if around else ()
    if attribution.impersonal and not attribution.sources:
        return (*prefix, Link(source=None, name=None, kind="group", named=False, reason="impersonal"))
    if not attribution.sources:
        return _going_on(ctx, attribution, around, done)
    own = _own_links(ctx, attribution, around, done)
    if not own:
        return prefix
    if around is not None:
        return (*_implied(prefix, own), *own)
    again = _document_again(own, done)
    if again is not None:
        return again
    return (*(_last_outlet(done) if attribution.through_last else _carried(own, done)), *own)


def _going_on(ctx: Context, attribution: Attribution, around: Chained | None, done: list[Chained]) -> tuple[Link, ...]:
    """The chain of an attribution that names nobody: the sentence's own subject, or the last speaker's chain."""
    last = _last_speaker(ctx, attribution, around, done)
    prefix = around.chain if around else ()
    if attribution.subject is not None and (last is None or not _same_sentence(ctx, attribution, last.attribution)):
        return (*prefix, link_of(ctx, attribution.subject, [c.chain for c in done]))
    return _continued(last.chain) if last else prefix or _UNNAMED


def _own_links(ctx: Context, attribution: Attribution, around: Chained | None, done: list[Chained]) -> tuple[Link, ...]:
    """The links that the attribution names, with the last speaker where it names bearers only (وأضاف في بيان)."""
    before = [c.chain for c in done]
    bearers = attribution.bearers
    speaker = tuple(link_of(ctx, source, before) for source in attribution.speaker)
    if not speaker and not attribution.impersonal:
        speaker = _going_on(ctx, attribution, around, done)[-1:]
    outer = tuple(link_of(ctx, source, before) for source in bearers.outer + bearers.media)
    inner = tuple(link_of(ctx, source, before) for source in bearers.relayed)
    return tuple(link for link in (*outer, *speaker, *inner) if not _is_own_outlet(ctx, link))


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
    if link.kind != _OUTLET or outlet is None:
        return False
    if link.name is not None:
        return fold(link.name) in fold(outlet)
    if link.source is None:
        return False
    first, last = ctx.text.token_at(link.source.start), ctx.text.token_at(link.source.end - 1)
    return all(token.bare in fold(outlet).split() for token in ctx.tokens[first : last + 1] if token.is_word)


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
    ctx: Context, attribution: Attribution, around: Chained | None, done: list[Chained]
) -> Chained | None:
    """Whose words go on: the nearest attribution before that agrees, else the nearest."""
    before = [c for c in reversed(done) if _may_go_on(ctx, attribution, c, around)]
    return next((c for c in before if _agree(attribution, c.attribution)), before[0] if before else around)


def _may_go_on(ctx: Context, attribution: Attribution, chained: Chained, around: Chained | None) -> bool:
    """Whether the speaker of `chained` can be the one who goes on: not a voice inside another's words."""
    other = chained.attribution
    if other.anchor > attribution.anchor or other.impersonal or chained is around:
        return False
    return around is not None or not chained.nested or _same_sentence(ctx, other, attribution)


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


def _carried(own: tuple[Link, ...], done: list[Chained]) -> tuple[Link, ...]:
    """The outlet through which the same person spoke a sentence before, where it is not named again."""
    if not done or len(own) != 1:
        return ()
    before = done[-1].chain
    same = (own[0].name is not None and own[0].name == before[-1].name) or own[0].reason == "the same source"
    if not same or len(before) < 2:
        return ()
    return _continued(before[:-1])
