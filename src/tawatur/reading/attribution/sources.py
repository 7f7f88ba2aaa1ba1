"""Sources: where the description of a speaker, body, document or medium begins and how far it goes."""

from dataclasses import dataclass

from tawatur.arabic.tokens import Token
from tawatur.lexicon.speakers import Speaker
from tawatur.model import LinkKind
from tawatur.reading.attribution.context import Context

_LONGEST = 16
_QUOTED_NAME = 6
_NISBA = ("ي", "يه", "يين", "يون", "يان", "يتين", "يات")
_QUANTIFIED = frozenset("pd")


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of tokens `first` to `last` (exclusive) that names or describes one bearer of a report."""

    first: int
    last: int
    kind: LinkKind
    head: Speaker | None = None
    name: str | None = None
    count: int | None = None


def opens_source(ctx: Context, i: int) -> bool:
    """Whether the description of a source can begin at the token."""
    if i >= len(ctx.tokens):
        return False
    if i in ctx.entity_at:
        return ctx.entity_at[i][0].label in ("PERSON", "ORG", "GPE", "NORP")
    token = ctx.tokens[i]
    if not token.is_word:
        return token.kind == "number" and i + 1 < len(ctx.tokens) and _counts_people(ctx, i + 1)
    if ctx.speaker(i) is not None:
        return True
    if ctx.role(i, "quantifier"):
        return i + 1 < len(ctx.tokens) and (opens_source(ctx, i + 1) or ctx.tokens[i + 1].definite)
    return ctx.discourse.numbers.get(token.stem) is not None and i + 1 < len(ctx.tokens) and _counts_people(ctx, i + 1)


def _counts_people(ctx: Context, i: int) -> bool:
    found = ctx.speaker(i)
    return found is not None and found.kind in ("person", "group")


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
    j = last + 1 if last < limit and ctx.mark(last) and ctx.mark(last) in "،," else last
    if j >= limit or not (ctx.discourse.has(ctx.tokens[j].stem, "asks") or ctx.words.has(ctx.tokens[j].norm, "negation")):
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
    if j < limit and ctx.mark(j) and ctx.mark(j) in "،,":
        j += 1
    naming = j < limit and ctx.discourse.has(ctx.tokens[j].stem, "naming")
    if not naming and j > last and j < limit and ctx.role(j, "pronoun"):
        naming = True
    j += naming
    while naming and j < limit and ctx.mark(j) in ("«", '"', "“"):
        j += 1
    named = ctx.entity_at.get(j)
    if named is None or j >= limit or named[0].label != "PERSON" or ctx.tokens[j].proclitics:
        return last
    return last if j == last and not naming else named[1]


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


def extent(ctx: Context, i: int, limit: int) -> int:
    """Index after the noun phrase that begins at `i`: nouns, then adjectives, names, brackets, short complements."""
    limit = min(limit, i + _LONGEST)
    j, adjective, named = i, False, False
    while j < limit:
        if j in ctx.time_at and j > i:
            break
        after_bracket = ctx.bracket_end(j)
        if after_bracket > j:
            j = after_bracket
            continue
        if j in ctx.quote_at:
            quotation = ctx.quote_at[j]
            if not _quoted_name(ctx, j, i, adjective) or quotation.last >= limit + 2:
                break
            j, named = quotation.last + 1, True
            continue
        token = ctx.tokens[j]
        if not token.is_word and token.kind != "number":
            break
        if j in ctx.entity_at and (j == i or token.proclitics in ("", "ال") or _joins(ctx, j)):
            entity, j = ctx.entity_at[j]
            named = True
            adjective = adjective or entity.label == "PERSON"
            continue
        if j > i and not _continues(ctx, j, i, adjective=adjective, named=named):
            break
        adjective = adjective or (j > i and _is_adjective(ctx, j))
        j += 1
    return _without_tail(ctx, i, j)


def _joins(ctx: Context, j: int) -> bool:
    """Whether a name with a proclitic continues the phrase (قيادي بالجبهة الشامية، رئيس لحزب)."""
    return (
        ctx.tokens[j].proclitics in ("ب", "ل")
        and ctx.entity_at[j][0].label != "PERSON"
        and not ctx.entity_at[j][0].media
    )


def _quoted_name(ctx: Context, j: int, first: int, adjective: bool) -> bool:
    """Whether a quotation inside a noun phrase is a name: short, closed, after a head word."""
    quotation = ctx.quote_at[j]
    return quotation.closed and quotation.last - quotation.first <= 5 and (j > first or j in ctx.entity_at)


def _is_adjective(ctx: Context, j: int) -> bool:
    bare = ctx.tokens[j].bare
    return (len(bare) > 3 and bare.endswith(_NISBA)) or ctx.discourse.has(bare, "adjective")


def _continues(ctx: Context, j: int, first: int, *, adjective: bool, named: bool) -> bool:
    """Whether a plain word goes on with the noun phrase."""
    token = ctx.tokens[j]
    before = ctx.tokens[j - 1]
    if ctx.discourse.has(token.norm, "on_behalf"):
        return True
    if ctx.role(j, "preposition") or token.proclitics == "ب":
        return _complement(ctx, j, first)
    if ctx.role(j, "demonstrative"):
        return ctx.role(j - 1, "quantifier")
    if token.proclitics == "و":
        return opens_source(ctx, j) and not ctx.forms(j) and _same_sort(ctx, first, j)
    if token.proclitics == "ل":
        return not named and (ctx.speaker(j) is None or ctx.speaker(j).kind != "outlet") and j + 1 < len(ctx.tokens)  # type: ignore[union-attr]
    if token.proclitics or (ctx.words.roles.get(token.norm) and not ctx.role(j, "quantifier")):
        return False
    if ctx.finite(j):
        return False
    if any(f.kind in ("masdar", "participle") for f in ctx.forms(j)) and not token.definite and ctx.speaker(j) is None:
        return False
    if ctx.discourse.has(token.stem, "masdar") and not token.definite:
        return False
    if named and not (token.definite and _is_adjective(ctx, j)):
        return False
    if ctx.discourse.has(token.stem, "naming"):
        return True
    if adjective:
        return _is_adjective(ctx, j) or _person_word(ctx, j)
    if before.definite and token.definite and j - 1 == first and (_verbal_noun(token.bare) or _disagrees(before, token)):
        return False
    if before.definite and not token.definite and j - 1 > first - 1 and not before.proclitics:
        return ctx.speaker(j) is not None and ctx.speaker(j - 1) is None
    return True


def _person_word(ctx: Context, j: int) -> bool:
    """Whether the word is itself a description of a person (مصدر عسكري مسؤول)."""
    found = ctx.speaker(j)
    return found is not None and found.kind == "person" and found.number == "s"


def _disagrees(noun: Token, word: Token) -> bool:
    """Whether a word cannot be the adjective of a feminine noun, and so begins the next phrase (الحكومة المجتمع …)."""
    return noun.stem.endswith("ه") and not word.stem.endswith(("ه", "ي", "ات"))


def _verbal_noun(bare: str) -> bool:
    """Whether a word has the shape of a verbal noun of the derived stems (انهيار، استهداف، ارتفاع)."""
    return len(bare) > 4 and bare[-2] == "ا" and bare[0] == "ا"


def _complement(ctx: Context, j: int, first: int) -> bool:
    """Whether a preposition belongs to the description (طبيب في مستشفى، مصدر من الوزارة), not to the clause."""
    token = ctx.tokens[j]
    nxt = j if token.proclitics == "ب" and not ctx.words.has(token.norm, "preposition") else j + 1
    if nxt >= len(ctx.tokens) or (not ctx.discourse.has(token.stem, "attaching") and nxt != j):
        return False
    if nxt in ctx.time_at or ctx.tokens[nxt].kind == "mark":
        return nxt in ctx.quote_at
    found = ctx.speaker(nxt)
    if found is not None and found.kind in ("document", "media_item") and nxt not in ctx.entity_at:
        return False
    head = ctx.speaker(first)
    bodiless = head is not None and head.kind in ("outlet", "organisation") or (head is None and first in ctx.entity_at)
    return not bodiless and (nxt in ctx.entity_at or ctx.tokens[nxt].definite or found is not None or nxt != j)


def _same_sort(ctx: Context, first: int, j: int) -> bool:
    a, b = ctx.speaker(first), ctx.speaker(j)
    if a and b:
        return a.kind == b.kind
    return first in ctx.entity_at and j in ctx.entity_at and ctx.entity_at[first][0].label == ctx.entity_at[j][0].label


def _without_tail(ctx: Context, i: int, j: int) -> int:
    """A phrase does not end in a preposition or a bare quantifier."""
    while (
        j > i + 1
        and ctx.tokens[j - 1].is_word
        and (ctx.words.has(ctx.tokens[j - 1].norm, "preposition") and j - 1 not in ctx.entity_at)
    ):
        j -= 1
    return j


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
        if k in ctx.entity_at and ctx.entity_at[k][0].label in ("ORG", "GPE"):
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
    return linked or (k == first + 1 and not _is_adjective(ctx, k))
