"""Chains: who says it through whom, with references resolved and attributions inside attributions nested."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.model import Link
from tawatur.reading.attribution.bearers.attached import owned, paper_before, quotes_another
from tawatur.reading.attribution.bearers.own_outlet import is_own_hearer, is_own_outlet
from tawatur.reading.attribution.chains.continuation import carried, going_on, resolved_links
from tawatur.reading.attribution.chains.documents import document_again
from tawatur.reading.attribution.chains.nesting import Chained, enclosing, nested, same
from tawatur.reading.attribution.chains.references import Resolved, implied
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution, Bearers

_PAPERS = ("document", "media_item")
_OUTLET, _BODY = "outlet", "organisation"
# How many attributions back a reference or an enclosing content is sought; keeps long texts linear.
_WINDOW = 48
# How many attributions back the outlet is sought that goes on citing.
_LATELY = 3


def chains(ctx: Context, attributions: Sequence[Attribution]) -> list[Chained]:
    """The attributions in order of the text, each with its chain; one without any bearer is dropped."""
    done: list[Chained] = []
    for attribution in attributions:
        recent = done[-_WINDOW:]
        around = enclosing(ctx, attribution, recent)
        chain = _chain(ctx, attribution, around, recent)
        if chain:
            done.append(Chained(attribution, chain, around))
    return done


def _chain(ctx: Context, attribution: Attribution, around: Chained | None, done: list[Chained]) -> tuple[Link, ...]:
    prefix = around.chain if around else ()
    if attribution.impersonal and not attribution.sources:
        return (*prefix, Link(source=None, name=None, kind="group", named=False, reason="impersonal"))
    own = _own_links(ctx, attribution, done)
    if not own and not attribution.sources:
        return going_on(ctx, attribution, done)
    links = tuple(resolved.link for resolved in own)
    if not links:
        return prefix
    if around is not None:
        return nested(prefix, links)
    again = document_again(links, [c.chain for c in done])
    if again is not None:
        return again
    if attribution.through_last:
        return (*_last_outlet(attribution, done), *links)
    return (*carried(ctx, attribution, own, done), *links)


def _own_links(ctx: Context, attribution: Attribution, done: list[Chained]) -> list[Resolved]:
    """The links that the attribution names, with the last speaker where it names bearers only (وأضاف في بيان)."""
    bearers = _taken_up(ctx, attribution)
    if not attribution.speaker and not bearers.around(()):
        return []
    speaker = resolved_links(ctx, attribution, attribution.speaker, done) or _implied_speaker(
        ctx, attribution, bearers, done
    )
    outer = resolved_links(ctx, attribution, bearers.outer, done)
    media = resolved_links(ctx, attribution, bearers.media, done, carries=True)
    before = done[-1].chain if done else ()
    around = [r for r in (*outer, *media) if not is_own_hearer(ctx, r.link, before)]
    if speaker and speaker[-1].link.kind == _OUTLET:
        around, speaker = outer, speaker + media
    inner = resolved_links(ctx, attribution, bearers.relayed, done) + _implied_source(ctx, attribution, speaker, done)
    named = [*speaker, *inner]
    links = [*(r for r in around if not any(same(r.link, other.link) for other in named)), *named]
    return _once([r for r in links if not is_own_outlet(ctx, r.link)])


def _taken_up(ctx: Context, attribution: Attribution) -> Bearers:
    """The attribution's bearers, with the document that a pronoun takes up (قال فيه)."""
    paper = paper_before(ctx, attribution)
    return attribution.bearers + Bearers(media=(paper,)) if paper is not None else attribution.bearers


def _implied_speaker(ctx: Context, attribution: Attribution, bearers: Bearers, done: list[Chained]) -> list[Resolved]:
    """The last speaker, unless the words only have another's mouth (على لسان X); a new medium replaces the last one."""
    last = going_on(ctx, attribution, done)
    after = [source for source in bearers.relayed if source.first > attribution.anchor]
    mouthpiece = bool(after) and last[-1].kind not in (_OUTLET, _BODY)
    through = () if bearers.outer or bearers.media else implied([link for link in last[:-1] if link.kind == _OUTLET])
    return [] if attribution.impersonal or mouthpiece else [Resolved(link) for link in (*through, last[-1])]


def _implied_source(
    ctx: Context, attribution: Attribution, speaker: list[Resolved], done: list[Chained]
) -> list[Resolved]:
    """Whose words a pronoun says are passed on (نقلت عنه X), or who issued the document (بيانها)."""
    of_document = len(attribution.speaker) == len(speaker) == 1 and speaker[0].link.kind in _PAPERS
    issued = of_document and owned(ctx, attribution.speaker[0])
    if not issued and not quotes_another(ctx, attribution):
        return []
    last = going_on(ctx, replace(attribution, agreement=None), done)[-1:]
    return [Resolved(link) for link in implied(last) if not any(same(link, other.link) for other in speaker)]


def _once(links: list[Resolved]) -> list[Resolved]:
    """The links without one that another names or stands for already."""
    kept: list[Resolved] = []
    for resolved in links:
        if not any(same(resolved.link, other.link) for other in kept):
            kept.append(resolved)
    return kept


def _last_outlet(attribution: Attribution, done: list[Chained]) -> tuple[Link, ...]:
    """The last outlet through which somebody spoke, implied; a feminine verb goes on with one further back."""
    feminine = attribution.agreement is not None and attribution.agreement.gender == "f"
    lately = done[: -(_LATELY if feminine else 1) - 1 : -1]
    return implied(next((c.chain[:1] for c in lately if c.chain[0].kind == _OUTLET), ()))
