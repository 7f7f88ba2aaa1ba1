"""References: the name behind a source, and the bearer that a bare definite noun takes up again."""

from collections.abc import Sequence

from tawatur.arabic.normal import fold
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.model import Link, Span
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources import Source

_OUTLET, _BODY = "outlet", "organisation"


def link_of(ctx: Context, source: Source, before: Sequence[Sequence[Link]]) -> Link:
    name, count, reason = _resolve(ctx, source, before)
    return Link(
        source=ctx.draft.token_span(source.first, source.last),
        name=name,
        kind=source.kind,
        named=name is not None,
        count=None if name else count,
        reason=reason,
    )


def _resolve(ctx: Context, source: Source, before: Sequence[Sequence[Link]]) -> tuple[str | None, int | None, str]:
    """Name, count and reason: named here, or the bearer that a bare definite noun takes up again."""
    token = ctx.tokens[source.first]
    if source.name is not None:
        generic = source.last - source.first == 1 and token.definite and ctx.speaker(source.first) is not None
        again = _named_before(ctx, source, before) if generic and source.kind in (_OUTLET, _BODY) else None
        return again or source.name, None, "taken up by its kind" if again else "named here"
    if source.head is None:
        return None, source.count, "described"
    if _sole_office(ctx, source):
        return ctx.draft.token_span(source.first, source.last).text, None, "an office held by one person"
    if not token.definite:
        return None, source.count, "described"
    bare = source.last - source.first <= 2
    if source.kind in (_OUTLET, _BODY) and bare:
        name = _named_before(ctx, source, before)
        return name, None, "taken up by its kind" if name else "described"
    if source.kind == "person" and bare:
        for chain in reversed(before):
            for link in reversed(chain):
                if link.kind == "person" and link.source is not None and _takes_up(ctx, token.bare, link):
                    return link.name, link.count, "the same source"
    return None, source.count, "described"


def _sole_office(ctx: Context, source: Source) -> bool:
    """Whether one person holds the office: وزير الصحة، المتحدث باسم الوزارة, but not متحدث باسم الوزارة."""
    head = source.head
    if head is None or head.role != "office" or head.number != "s" or source.last - source.first < 2:
        return False
    second = source.first + 1
    named = second in ctx.entity_at or ctx.tokens[second].definite
    return ctx.tokens[source.first].definite or (named and not ctx.discourse.has(ctx.tokens[second].norm, "on_behalf"))


def _takes_up(ctx: Context, bare: str, link: Link) -> bool:
    if link.source is None:
        return False
    first = ctx.text.token_at(link.source.start)
    words = {ctx.tokens[k].bare for k in range(first, min(len(ctx.tokens), first + 4))}
    return bare in words or ctx.discourse.has(bare, "anaphor")


def _named_before(ctx: Context, source: Source, before: Sequence[Sequence[Link]]) -> str | None:
    """The outlet or body named before that the noun (الصحيفة، الوزارة، المرصد) stands for."""
    bare = ctx.tokens[source.first].bare
    offset = ctx.tokens[source.first].start
    for chain in reversed(before):
        for link in reversed(chain):
            if link.kind == source.kind and link.name and _stands_for(ctx, bare, link.name, link.source):
                return link.name
    mentioned = [
        (max(starts), entity.name_ar)
        for entity in ctx.draft.entities
        if entity.label == "ORG" and (entity.media or source.kind == _BODY)
        if (starts := [m.start for m in entity.mentions if m.start < offset])
        if any(_stands_for(ctx, bare, entity.name_ar, mention) for mention in entity.mentions)
    ]
    return max(mentioned)[1] if mentioned else None


def _stands_for(ctx: Context, bare: str, name: str, words: Span | None) -> bool:
    """Whether a generic noun can take up a name: it stands in the name or its words, or fits its kind of outlet."""
    if bare in fold(name).split() or (words is not None and bare in fold(words.text).split()):
        return True
    kinds = outlet_words().get(bare)
    if kinds is None:
        return bare in fold(name)
    kind = next((e.kind for e in ctx.draft.entities if e.media and e.name_ar == name), None)
    return kind is None or kind in kinds
