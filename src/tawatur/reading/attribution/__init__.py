"""Stage: statements. Cues are found token by token, each reads its source and content, then chains are drawn."""

from collections.abc import Iterator
from dataclasses import replace

from tawatur.model import Span, Statement
from tawatur.model.ids import content_id
from tawatur.reading.attribution.attitudes.distance import distance
from tawatur.reading.attribution.attitudes.factuality import presented
from tawatur.reading.attribution.attitudes.stances import author_stance
from tawatur.reading.attribution.chains.chain import chains
from tawatur.reading.attribution.chains.nesting import Chained
from tawatur.reading.attribution.confidence import confidence
from tawatur.reading.attribution.contents.content import mode_of
from tawatur.reading.attribution.context import Context, context
from tawatur.reading.attribution.cues.headlines import DASHES, closing_source, colon_attribution
from tawatur.reading.attribution.cues.interviews import answers
from tawatur.reading.attribution.cues.phrases import phrase_attribution
from tawatur.reading.attribution.cues.quotations import bare_quotations
from tawatur.reading.attribution.cues.verbs import verb_attribution
from tawatur.reading.attribution.decide import decide
from tawatur.reading.attribution.readings import Attribution, Bearers
from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def statements(draft: Draft) -> tuple[Statement, ...]:
    """All statements of the text, in its order."""
    ctx = context(draft)
    told = list(_attributions(ctx))
    found = decide(ctx, _distinct([*told, *bare_quotations(ctx, told)]))
    # An attribution that covers another must have its chain first; a trailing `وفق X` covers what stands before it.
    outer_first = sorted(found, key=lambda a: (a.content[0].start, -_length(a)))
    chained = chains(ctx, outer_first)
    others = frozenset(token for c in chained for token in _reported(ctx, c.attribution))
    return tuple(sorted((_statement(ctx, c, others) for c in chained), key=lambda s: s.content[0].start))


def _attributions(ctx: Context) -> Iterator[Attribution]:
    yield from answers(ctx)
    taken: set[int] = set()
    for token in ctx.tokens:
        i = token.index
        if i in taken:
            continue
        if token.text == ":" or (ctx.is_mark(i, DASHES) and i + 1 in ctx.quote_at):
            found = colon_attribution(ctx, i)
        elif token.is_word:
            found = phrase_attribution(ctx, i) or verb_attribution(ctx, i)
        else:
            found = closing_source(ctx, i)
        if found is not None:
            taken.add(found.anchor)
            yield found


def _length(attribution: Attribution) -> int:
    return sum(p.end - p.start for p in attribution.content)


def _distinct(found: list[Attribution]) -> list[Attribution]:
    """One attribution a cue and content; of two with the same content, the one that names its source.

    One whose bearers all stand in the chain of an earlier one is part of it (وفقا لمصدرين، وفق ما ذكرت الصحيفة).

    An echo (…، وهو ما نفاه X) stands beside the one whose words it takes up.
    """
    best: dict[tuple[bool, tuple[tuple[int, int], ...]], Attribution] = {}
    for attribution in found:
        key = attribution.echo, tuple((p.start, p.end) for p in attribution.content)
        other = best.get(key)
        if other is not None and _trails(attribution, other):
            best[key] = replace(other, bearers=other.bearers + Bearers(outer=attribution.sources))
        elif other is None or len(attribution.sources) > len(other.sources):
            best[key] = attribution
    linked: dict[int, Attribution] = {}
    for attribution in best.values():
        linked = {source.first: attribution for source in attribution.sources} | linked
    return [a for a in best.values() if not (a.speaker and _part_of(a, linked[a.speaker[0].first]))]


def _trails(phrase: Attribution, other: Attribution) -> bool:
    """Whether a phrase names the outlet that passes on what a verb before it attributes (قال X: «…»، وفق صحيفة Y)."""
    if not phrase.sources or not other.speaker or other.agreement is None or phrase.agreement is not None:
        return False
    outlet = phrase.sources[0].kind == "outlet" and other.speaker[0].kind != "outlet"
    return outlet and phrase.sources[0].first > other.speaker[-1].first


def _part_of(a: Attribution, other: Attribution) -> bool:
    """Whether all its bearers, and more, stand in the chain of another before it."""
    bearers, others = ({source.first for source in b.sources} for b in (a, other))
    return other.anchor < a.anchor and bearers < others


def _reported(ctx: Context, attribution: Attribution) -> Iterator[int]:
    """The tokens of an attribution's cue and content."""
    yield from range(*attribution.cue) if attribution.cue else ()
    for part in attribution.content:
        yield from range(*ctx.text.tokens_over(part.start, part.end))


def _statement(ctx: Context, chained: Chained, others: frozenset[int]) -> Statement:
    """The statement of an attribution; `others` are the tokens of all cues and contents."""
    a = chained.attribution
    said = presented(ctx, a)
    content = tuple(Span.cut(ctx.text.raw, p.start, p.end) for p in a.content)
    cue = ctx.draft.token_span(*a.cue) if a.cue else None
    return Statement(
        id=content_id("s", ctx.draft.document.id, cue and cue.start, *(f"{p.start}-{p.end}" for p in a.content)),
        cue=cue,
        content=content,
        mode=mode_of(ctx, a.content),
        cue_class=a.cue_class,
        chain=chained.chain,
        author_stance=author_stance(ctx, a, others),
        distance=distance(ctx, a),
        factuality=said.factuality,
        evidence=said.evidence,
        denied=said.denied,
        confidence=confidence(a),
        reason=a.reason,
    )


STAGE = Stage(gives="statements", needs=("entities", "times"), run=statements)
