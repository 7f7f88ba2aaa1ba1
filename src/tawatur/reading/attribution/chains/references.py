"""References: the name behind a source, and the bearer that a bare definite noun takes up again."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.model import Link, LinkKind, Span
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.source import Source

Chain = Sequence[Link]

_OUTLET: LinkKind = "outlet"
_BODY: LinkKind = "organisation"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A link as it was resolved, and the bearers through which it spoke where it was named first."""

    link: Link
    through: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class _Referent:
    name: str | None
    count: int | None
    reason: str
    through: tuple[Link, ...] = ()
    kind: LinkKind | None = None


def resolve(ctx: Context, source: Source, before: Sequence[Chain]) -> Resolved:
    """The link of a source, its name sought in its own words, then among the chains before."""
    found = _referent(ctx, source, before)
    link = Link(
        source=ctx.draft.token_span(source.first, source.last - source.apart),
        name=found.name,
        kind=found.kind or source.kind,
        named=found.name is not None,
        count=None if found.name else found.count,
        reason=found.reason,
    )
    return Resolved(link, found.through)


def implied(chain: Chain, reason: str = "the last speaker goes on") -> tuple[Link, ...]:
    """A chain taken over from before, which the words only imply."""
    return tuple(msgspec.structs.replace(link, source=None, reason=reason) for link in chain)


def _referent(ctx: Context, source: Source, before: Sequence[Chain]) -> _Referent:
    """Named here, an office held by one person, or the bearer that a bare definite noun takes up again."""
    token = ctx.tokens[source.first]
    bare = source.last - source.first <= 2 or _one_of(ctx, source)
    if source.name is not None:
        generic = source.last - source.first == 1 and token.definite and ctx.speaker(source.first) is not None
        again = _named_before(ctx, source, before) if generic and source.kind in (_OUTLET, _BODY) else None
        return again or _family_name(ctx, source) or _Referent(source.name, None, "named here")
    if source.head is not None and _sole_office(ctx, source):
        name = ctx.draft.token_span(source.first, source.last - source.apart).text
        return _Referent(name, None, "an office held by one person")
    if source.head is not None and token.definite and bare and source.kind in (_OUTLET, _BODY):
        return _named_before(ctx, source, before) or _Referent(None, None, "described")
    found = _same_before(ctx, source, before) if source.kind in ("person", "group") and bare else None
    return found or _family_name(ctx, source) or _Referent(None, source.count, "described")


def _family_name(ctx: Context, source: Source) -> _Referent | None:
    """The person named last before whose family name alone the source is (سامر الخطيب … وقال الخطيب)."""
    whole = source.name is not None and " " in source.name
    if source.kind != "person" or source.last - source.first > 1 or whole:
        return None
    family, offset = ctx.tokens[source.first].norm, ctx.tokens[source.first].start
    named = [
        (max(starts), entity.name_ar)
        for entity in ctx.draft.entities
        if entity.label == "PERSON" and " " in entity.name_ar and fold(entity.name_ar).split()[-1] == family
        if (starts := [mention.start for mention in entity.mentions if mention.start < offset])
    ]
    return _Referent(max(named)[1], None, "the family name of a person named before") if named else None


def _same_before(ctx: Context, source: Source, before: Sequence[Chain]) -> _Referent | None:
    """The people named before whom a definite noun (الضابط، الأخير) or one of whom `أحدهم` takes up."""
    token = ctx.tokens[source.first]
    one_of = _one_of(ctx, source)
    if not (one_of or (token.definite and source.head is not None)):
        return None
    for chain in reversed(before):
        for k in range(len(chain) - 1, -1, -1):
            link = chain[k]
            if link.source is None or link.kind not in ("person", "group"):
                continue
            if one_of and _several(ctx, link) and (source.last - source.first == 1 or _among(ctx, source, link)):
                return _Referent(None, 1, "one of those before", tuple(chain[:k]))
            if not one_of and link.kind == source.kind and _takes_up(ctx, source, link):
                return _Referent(link.name, link.count, "the same source", tuple(chain[:k]))
    return None


def _one_of(ctx: Context, source: Source) -> bool:
    """Whether a source is one of several named before (أحدهم، إحداهما، أحد الضباط)."""
    stem = ctx.tokens[source.first].stem
    if ctx.discourse.has(stem, "one_of"):
        return source.last - source.first in (2, 3) and ctx.tokens[source.last - 1].definite
    return any(ctx.discourse.has(word, "one_of") for word, _ in hosts(stem))


def _among(ctx: Context, source: Source, link: Link) -> bool:
    """Whether `أحد الضباط` is one of those whom a link named by the same noun."""
    return link.source is not None and ctx.tokens[source.last - 1].bare in fold(link.source.text).split()


def _several(ctx: Context, link: Link) -> bool:
    if link.count is not None:
        return link.count > 1
    speaker = ctx.speaker(ctx.text.token_at(link.source.start)) if link.source else None
    return speaker is not None and speaker.number in ("p", "d")


def _sole_office(ctx: Context, source: Source) -> bool:
    """Whether one person holds the office: وزير الصحة، المتحدث باسم الوزارة, but not متحدث باسم الوزارة."""
    head = source.head
    if head is None or head.role != "office" or head.number != "s" or source.last - source.first < 2:
        return False
    second = source.first + 1
    named = second in ctx.entity_at or ctx.tokens[second].definite
    return ctx.tokens[source.first].definite or (named and not ctx.discourse.has(ctx.tokens[second].norm, "on_behalf"))


def _takes_up(ctx: Context, source: Source, link: Link) -> bool:
    """Whether a definite noun stands for the one named before by it; what describes it there must too (المحلل X)."""
    if link.source is None:
        return False
    first = ctx.text.token_at(link.source.start)
    words = {ctx.tokens[k].bare for k in range(first, min(len(ctx.tokens), first + 4))}
    said, *more = (token.bare for token in ctx.tokens[source.first : source.last])
    return (said in words or ctx.discourse.has(said, "anaphor")) and all(_again(ctx, word, words) for word in more)


def _again(ctx: Context, word: str, words: set[str]) -> bool:
    """Whether a word behind the noun points back, or stood behind it before."""
    return word in words or ctx.discourse.has(word, "anaphor") or ctx.words.has(word, "demonstrative")


def _named_before(ctx: Context, source: Source, before: Sequence[Chain]) -> _Referent | None:
    """The outlet or body named before that the noun (الصحيفة، الوزارة، المرصد) stands for, of whichever kind it was."""
    offset = ctx.tokens[source.first].start
    for chain in reversed(before):
        for k, link in reversed(list(enumerate(chain))):
            if link.name and _takes_name_up(ctx, source, link.kind, link.name, link.source):
                return _Referent(link.name, None, "taken up by its kind", tuple(chain[:k]), link.kind)
    mentioned = [
        (max(starts), entity.name_ar, kind)
        for entity in ctx.draft.entities
        if entity.label == "ORG" and (starts := [m.start for m in entity.mentions if m.start < offset])
        for kind in [_OUTLET if entity.media and source.kind == _OUTLET else _BODY]
        if any(_takes_name_up(ctx, source, kind, entity.name_ar, mention) for mention in entity.mentions)
    ]
    return _Referent(max(mentioned)[1], None, "taken up by its kind", (), max(mentioned)[2]) if mentioned else None


def _takes_name_up(ctx: Context, source: Source, kind: LinkKind, name: str, words: Span | None) -> bool:
    """Whether a generic noun stands for a name; one for outlets also for a body that it heads (شبكة أطباء X)."""
    bare = ctx.tokens[source.first].bare
    if kind == source.kind:
        return _stands_for(ctx, bare, name, words)
    return (source.kind, kind) == (_OUTLET, _BODY) and bare in (*fold(name).split(), *_folded(words))


def _folded(words: Span | None) -> list[str]:
    return fold(words.text).split() if words is not None else []


def _stands_for(ctx: Context, bare: str, name: str, words: Span | None) -> bool:
    """Whether a generic noun can take up a name: it stands in the name or its words, or fits its kind of outlet."""
    described = _folded(words)
    if bare in fold(name).split() or bare in described:
        return True
    kinds = outlet_words().get(bare)
    if kinds is None:
        return bare in fold(name)
    if any(word in outlet_words() for word in described):
        return False
    kind = next((e.kind for e in ctx.draft.entities if e.media and e.name_ar == name), None)
    return kind is None or kind in kinds
