"""Sources: where the description of a speaker, body, document or medium begins and how far it goes."""

from dataclasses import dataclass, replace

from tawatur.arabic.endings import ACCUSATIVE, SOUND_MASCULINE
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.lexicon.speakers import Speaker
from tawatur.model import LinkKind
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.adjectives import is_adjective
from tawatur.reading.attribution.sources.descriptions import extent, opens_source
from tawatur.reading.attribution.sources.naming import after_anonymity, after_unlisted_name, gives_name, with_name
from tawatur.reading.subjects import feminine_name

_QUOTED_NAME = 6
_PAPERS = ("document", "media_item")
# Words without article that stand before a name as its title; others are owned by the one named (محامي X).
# An indefinite noun in the accusative is owned by nobody and owns nothing: it is an adjective (مقطعا مصورا).
_ACCUSATIVE = "ا"
# Words for outlets of these kinds also head the names of other bodies (وكالة الطاقة، شبكة حقوق الإنسان).
_OTHER_BODIES = ("agency", "website")
_TITLES_BEFORE_A_NAME = ("honorific", "rank")


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of tokens `first` to `last` (exclusive) that names or describes one bearer of a report.

    `apart` counts the tokens at its end that do not describe it: a clause that asks for anonymity. `feminine` is a
    bare name that only feminine verbs go with.
    """

    first: int
    last: int
    kind: LinkKind
    head: Speaker | None = None
    name: str | None = None
    count: int | None = None
    apart: int = 0
    feminine: bool = False


def source_at(ctx: Context, i: int, limit: int, *, loose: bool = False) -> Source | None:
    """The source described from token `i` on, before `limit`; `loose` admits any noun phrase."""
    if i >= limit:
        return None
    if i in ctx.quote_at and ctx.quote_at[i].last < limit and ctx.quote_at[i].last - i <= _QUOTED_NAME:
        inner = source_at(ctx, i + 1, ctx.quote_at[i].last)
        return inner if inner is not None and inner.last == ctx.quote_at[i].last else None
    if not opens_source(ctx, i) and not (loose and _plain_noun(ctx, i)):
        return None
    if _says(ctx, i):
        return None
    last = with_name(ctx, i, extent(ctx, i, limit), limit)
    if last <= i:
        return None
    found = _named(ctx, described(ctx, i, last), limit)
    closing = after_anonymity(ctx, last := found.last, limit)
    return replace(found, last=closing, apart=closing - last) if closing > last else found


def _named(ctx: Context, source: Source, limit: int) -> Source:
    """The source with a name behind its title that no list holds."""
    last = source.last if source.name else after_unlisted_name(ctx, source.first, source.last, limit)
    if last == source.last:
        return source
    return replace(source, last=last, name=ctx.draft.token_span(source.last, last).text)


def _plain_noun(ctx: Context, i: int) -> bool:
    token = ctx.tokens[i]
    closed = ctx.words.roles.get(token.norm) or ctx.words.roles.get(token.stem)
    return (
        token.is_word
        and not token.proclitics
        and not token.text.endswith(ACCUSATIVE)
        and not ctx.discourse.has(token.stem, "masdar")
        and not closed
        and not ctx.finite(i)
        and not ctx.forms(i)
        and i not in ctx.time_at
        and len(token.stem) > 2
    )


def _says(ctx: Context, i: int) -> bool:
    """Whether a word that may be a document or a person is the verb of the one named after it (كتب فلان)."""
    person = ctx.entity_at.get(i + 1)
    return i not in ctx.entity_at and bool(ctx.forms(i, "verb")) and person is not None and person[0].label == "PERSON"


def described(ctx: Context, first: int, last: int) -> Source:
    """The source that the tokens describe: its kind, its head word, its name and its number."""
    heads = range(first, first if _maker(ctx, first) else last)
    head = next((found for k in heads if (found := _head(ctx, k)) is not None), None)
    count = _count(ctx, first, last, head)
    person = _person_in(ctx, first, last, head)
    if person is not None:
        return Source(first, last, "person", head, ctx.entity_at[person][0].name_ar, count)
    whole = ctx.entity_at.get(first)
    leading = head if ctx.speaker(first) is not None or count is not None or first not in ctx.entity_at else None
    if whole is not None and (whole[1] >= last or leading is None):
        entity = whole[0]
        outlet = entity.media or _says_outlet(ctx, first)
        kind: LinkKind = "outlet" if outlet else "group" if entity.label == "NORP" else "organisation"
        feminine = feminine_name(entity.label, ctx.tokens[first].stem)
        return Source(first, last, kind, head, entity.name_ar, count, feminine=feminine)
    if leading is None:
        return Source(
            first, last, "group" if ctx.tokens[first].stem.endswith(SOUND_MASCULINE) else "person", None, None, count
        )
    return Source(first, last, leading.kind, leading, _proper_name(ctx, first, last, leading), count)


def _maker(ctx: Context, first: int) -> bool:
    """Whether a word that no list of speakers holds names somebody by what he made (ناشر الفيديو)."""
    return ctx.discourse.has(ctx.tokens[first].stem, "maker") and ctx.speaker(first) is None


def _says_outlet(ctx: Context, first: int) -> bool:
    """Whether a name that no list holds begins with a word for an outlet of the press or broadcasting (قناة X)."""
    kinds = outlet_words().get(ctx.tokens[first].bare)
    return kinds is not None and kinds.isdisjoint(_OTHER_BODIES)


def _person_in(ctx: Context, first: int, last: int, head: Speaker | None) -> int | None:
    """The token of the source's own name: of two persons the last, unless the first is joined to it by و."""
    persons = [k for k in range(first, last) if _is_person(ctx, first, k, head)]
    return next((k for k in reversed(persons) if ctx.tokens[k].proclitics != "و"), next(iter(persons), None))


def _head(ctx: Context, k: int) -> Speaker | None:
    """The speaker word at a token; with ه for ة it is a man's, possessed (نظيره), where both can be read."""
    return ctx.speakers.with_pronoun(ctx.tokens[k].stem) if _possessed(ctx, k) else ctx.speaker(k)


def _possessed(ctx: Context, k: int) -> bool:
    """Whether the word carries a possessor (محاميه), so that a name after it stands in apposition."""
    token = ctx.tokens[k]
    plain = ctx.speakers.get(token.stem) is not None and not token.text.endswith("ه")
    return not plain and ctx.speakers.with_pronoun(token.stem) is not None


def _is_person(ctx: Context, first: int, k: int, head: Speaker | None) -> bool:
    """Whether a person's name at token `k` is that of the source, not of its owner (مكتب X، عائلة X، محامي X)."""
    if k not in ctx.entity_at or ctx.entity_at[k][0].label != "PERSON":
        return False
    if k == first or head is None:
        return True
    if gives_name(ctx, k - 1, first=True) or head.role in _TITLES_BEFORE_A_NAME:
        return True
    owned = k - 1 == first and not ctx.tokens[first].definite and not _possessed(ctx, first)
    return head.kind == "person" and not owned


def _proper_name(ctx: Context, first: int, last: int, head: Speaker) -> str | None:
    """The name of a body or outlet that opens with a generic head (صحيفة «الخبر»، وكالة رويترز)."""
    if head.kind not in ("outlet", "organisation"):
        return None
    for k in range(first, last):
        owned = k > first + 1 and (bool(ctx.tokens[k].proclitics) or ctx.role(k - 1, "preposition"))
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
    if source.kind not in _PAPERS:
        return (source,)
    for k in range(source.first + 1, source.last):
        issuer = source_at(ctx, k, source.last) if _issues(ctx, k, source.first) else None
        if issuer is not None and issuer.kind not in _PAPERS:
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
    accusative = ctx.tokens[k].stem.endswith(_ACCUSATIVE) and not ctx.tokens[k].definite
    return linked or (k == first + 1 and not accusative and not is_adjective(ctx, k))
