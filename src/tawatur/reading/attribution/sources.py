"""Sources: where the description of a speaker, body, document or medium begins and how far it goes."""

from dataclasses import dataclass

from tawatur.lexicon.speakers import Speaker
from tawatur.model import LinkKind
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.descriptions import extent, is_adjective, opens_source

_QUOTED_NAME = 6
_TITLES = 4


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of tokens `first` to `last` (exclusive) that names or describes one bearer of a report."""

    first: int
    last: int
    kind: LinkKind
    head: Speaker | None = None
    name: str | None = None
    count: int | None = None


def source_at(ctx: Context, i: int, limit: int, *, loose: bool = False) -> Source | None:
    """The source described from token `i` on, before `limit`; `loose` admits any noun phrase."""
    if i >= limit:
        return None
    if i in ctx.quote_at and ctx.quote_at[i].last < limit and ctx.quote_at[i].last - i <= _QUOTED_NAME:
        inner = source_at(ctx, i + 1, ctx.quote_at[i].last)
        return inner if inner is not None and inner.last == ctx.quote_at[i].last else None
    if not opens_source(ctx, i) and not (loose and _plain_noun(ctx, i)):
        return None
    last = _with_anonymity(ctx, with_name(ctx, i, extent(ctx, i, limit), limit), limit)
    return None if last <= i else _described(ctx, i, last)


def _with_anonymity(ctx: Context, last: int, limit: int) -> int:
    """Index after a clause that asks for anonymity (مصدر طلب عدم كشف هويته، فضّل حجب اسمه، لم تسمّه)."""
    j = last + 1 if last < limit and ctx.is_mark(last, "،,") else last
    if j >= limit or not (
        ctx.discourse.has(ctx.tokens[j].stem, "asks") or ctx.words.has(ctx.tokens[j].norm, "negation")
    ):
        return last
    for k in range(j + 1, min(limit, j + 7)):
        if ctx.mark(k):
            break
        if ctx.discourse.has(ctx.tokens[k].stem, "anonymity"):
            return k + 1
    return last


def with_name(ctx: Context, first: int, last: int, limit: int) -> int:
    """Index after a name in apposition (والي هاتاي، نجدت أوزدمير · أحدهم، واسمه كاوا · محلل يدعى بيتيت)."""
    if last <= first or any(k in ctx.entity_at and ctx.entity_at[k][0].label == "PERSON" for k in range(first, last)):
        return last
    j = last
    if j < limit and ctx.is_mark(j, "،,"):
        j += 1
    naming = j < limit and ctx.discourse.has(ctx.tokens[j].stem, "naming")
    if not naming and j > last and j < limit and ctx.role(j, "pronoun"):
        naming = True
    j += naming
    while naming and j < limit and ctx.mark(j) in ("«", '"', "“"):
        j += 1
    while not naming and last < j < min(limit, last + _TITLES) and j not in ctx.entity_at and _titles(ctx, j):
        j += 1
    named = ctx.entity_at.get(j)
    if named is None or j >= limit or named[0].label != "PERSON" or ctx.tokens[j].proclitics:
        return last
    return last if j == last and not naming else named[1]


def _titles(ctx: Context, j: int) -> bool:
    """Whether a word can stand between a comma and the name in apposition (، اللواء المتقاعد مازن …)."""
    found = ctx.speaker(j)
    return (found is not None and found.kind == "person") or is_adjective(ctx, j)


def _plain_noun(ctx: Context, i: int) -> bool:
    token = ctx.tokens[i]
    closed = ctx.words.roles.get(token.norm) or ctx.words.roles.get(token.stem)
    return (
        token.is_word
        and not token.proclitics
        and not ctx.discourse.has(token.stem, "masdar")
        and not closed
        and not ctx.finite(i)
        and not ctx.forms(i)
        and i not in ctx.time_at
        and len(token.stem) > 2
    )


def _described(ctx: Context, first: int, last: int) -> Source:
    head = next((found for k in range(first, last) if (found := ctx.speaker(k)) is not None), None)
    count = _count(ctx, first, last, head)
    for k in range(first, last):
        if k in ctx.entity_at and ctx.entity_at[k][0].label == "PERSON":
            return Source(first, last, "person", head, ctx.entity_at[k][0].name_ar, count)
    whole = ctx.entity_at.get(first)
    leading = head if ctx.speaker(first) is not None or count is not None or first not in ctx.entity_at else None
    if whole is not None and (whole[1] >= last or leading is None):
        entity = whole[0]
        kind: LinkKind = "outlet" if entity.media else "group" if entity.label == "NORP" else "organisation"
        return Source(first, last, kind, head, entity.name_ar, count)
    if leading is None:
        return Source(
            first, last, "group" if ctx.tokens[first].stem.endswith(("ون", "ين")) else "person", None, None, count
        )
    return Source(first, last, leading.kind, leading, _proper_name(ctx, first, last, leading), count)


def _proper_name(ctx: Context, first: int, last: int, head: Speaker) -> str | None:
    """The name of a body or outlet that opens with a generic head (صحيفة «الخبر»، وكالة رويترز)."""
    if head.kind not in ("outlet", "organisation"):
        return None
    for k in range(first, last):
        owned = k > first + 1 and bool(ctx.tokens[k].proclitics)
        if k in ctx.entity_at and ctx.entity_at[k][0].label in ("ORG", "GPE") and not owned:
            return ctx.entity_at[k][0].name_ar
        if k in ctx.quote_at:
            q = ctx.quote_at[k]
            return ctx.text.raw[q.start : q.end]
    span = ctx.draft.token_span(first, last)
    return span.text if last - first > 1 and head.kind == "organisation" else None


def _count(ctx: Context, first: int, last: int, head: Speaker | None) -> int | None:
    """How many people the phrase says they are: a number beside the head, or a dual."""
    if head is None or head.kind not in ("person", "group"):
        return None
    for k in range(first, min(last, first + 4)):
        token = ctx.tokens[k]
        if token.kind == "number" and token.norm.isdigit():
            return int(token.norm)
        number = ctx.discourse.numbers.get(token.stem)
        if number is not None:
            return number
    return 2 if head.number == "d" else None


def document_links(ctx: Context, source: Source) -> tuple[Source, ...]:
    """A document and, where it is named, its issuer: `تقرير لمنظمة كير` and `مذكرة من ضابط` are two links."""
    if source.kind not in ("document", "media_item"):
        return (source,)
    for k in range(source.first + 1, source.last):
        issuer = source_at(ctx, k, source.last) if _issues(ctx, k, source.first) else None
        if issuer is not None and issuer.kind not in ("document", "media_item"):
            joined = ctx.tokens[k].proclitics == "ل" or ctx.role(k - 1, "preposition")
            last = (k if ctx.tokens[k].proclitics == "ل" else k - 1) if joined else source.last
            return (Source(source.first, last, source.kind, source.head), issuer)
    return (source,)


def _issues(ctx: Context, k: int, first: int) -> bool:
    """Whether an issuer can begin at a token of the document's description."""
    if k in ctx.entity_at:
        return ctx.entity_at[k][0].label in ("ORG", "PERSON", "GPE")
    if ctx.speaker(k) is None:
        return False
    linked = ctx.tokens[k].proclitics == "ل" or ctx.role(k - 1, "preposition")
    return linked or (k == first + 1 and not is_adjective(ctx, k))
