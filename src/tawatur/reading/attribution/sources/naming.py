"""Names in apposition to a description, and clauses after it that ask for anonymity."""

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.adjectives import is_adjective

_OPENING = '«"“('
# So many words at most between a comma and a name in apposition, a word that gives a name and the name (يسمي نفسه،
# طلب الإشارة إليه بـ), and the two ends of a request for anonymity.
_TITLES, _NAMING, _ANONYMITY = 4, 6, 7
_NAMES = 4
_ACCUSATIVE = "ا"
# Endings of pronouns for several (هم، هما، هن).
_SEVERAL = ("م", "ما", "ن")


def with_name(ctx: Context, first: int, last: int, limit: int) -> int:
    """Index after a name in apposition (والي هاتاي، نجدت أوزدمير · أحدهم، واسمه كاوا · محلل يدعى بيتيت)."""
    if last <= first or any(k in ctx.entity_at and ctx.entity_at[k][0].label == "PERSON" for k in range(first, last)):
        return last
    j = last + 1 if last < limit and ctx.is_mark(last, "،,") else last
    named = _given_name(ctx, j, limit)
    if named is not None:
        return named
    while last < j < min(limit, last + _TITLES) and j not in ctx.entity_at and _titles(ctx, j):
        j += 1
    found = ctx.entity_at.get(j)
    if found is None or j in (last, limit) or found[0].label != "PERSON" or ctx.tokens[j].proclitics:
        return last
    return found[1]


def _titles(ctx: Context, j: int) -> bool:
    """Whether a word can stand between a comma and the name in apposition (، اللواء المتقاعد مازن …)."""
    found = ctx.speaker(j)
    return (found is not None and found.kind == "person") or is_adjective(ctx, j)


def _given_name(ctx: Context, j: int, limit: int) -> int | None:
    """Index after a name that a word of naming gives (واسمه كاوا، وهو كاوا، يسمي نفسه كاوا، اكتفى بلقبه كاوا)."""
    naming = False
    for k in range(j, min(limit, j + _NAMING)):
        found = ctx.entity_at.get(k)
        if found is not None and found[0].label == "PERSON":
            return found[1] if naming else None
        if (ctx.mark(k) and ctx.mark(k) not in _OPENING) or ctx.role(k, "complementiser"):
            return None
        naming = naming or gives_name(ctx, k, first=k == j)
        verb = ctx.finite(k) or ctx.forms(k, "verb") or ctx.discourse.has(ctx.tokens[k].stem, "asks")
        if not naming and (ctx.speaker(k) is not None or (k == j and not verb)):
            return None
    return None


def gives_name(ctx: Context, k: int, *, first: bool) -> bool:
    """Whether a word gives a name: اسمه، يدعى، لقبه; a pronoun does so at once (وهو كاوا), نفسه after يسمي."""
    token = ctx.tokens[k]
    words = (token.stem, *(host for form in (token.stem, token.norm) for host, _ in hosts(form)))
    if any(ctx.discourse.has(word, "naming") for word in words):
        return True
    one = ctx.role(k, "pronoun") and not token.stem.endswith(_SEVERAL)
    return one if first else ctx.discourse.has(token.stem, "self")


def after_unlisted_name(ctx: Context, first: int, last: int, limit: int) -> int:
    """Index after a name that no list holds behind a person's title with its article (المحلل مهدي همتي), or `last`."""
    head = ctx.speaker(first)
    if head is None or head.kind != "person" or head.number != "s" or not ctx.tokens[first].definite:
        return last
    if any(k in ctx.entity_at or k in ctx.quote_at for k in range(first, last)):
        return last
    j = last
    while j < min(limit, last + _NAMES) and _may_name(ctx, j):
        j += 1
    closed = j >= limit or ctx.mark(j) or ctx.role(j, "complementiser") or ctx.role(j, "preposition")
    return j if closed and any(_rare(ctx, k) for k in range(last, j)) else last


def _may_name(ctx: Context, j: int) -> bool:
    """Whether a word can only be a name after a definite noun: indefinite, no adverbial accusative, no verb."""
    token = ctx.tokens[j]
    if not token.is_word or token.proclitics or token.stem.endswith(_ACCUSATIVE) or j in ctx.entity_at:
        return False
    other = ctx.words.roles.get(token.norm) or ctx.forms(j) or ctx.speaker(j) or ctx.finite(j) or j in ctx.time_at
    return not other and not ctx.discourse.has(token.stem, "masdar")


def _rare(ctx: Context, j: int) -> bool:
    stem = ctx.tokens[j].stem
    return not vocabulary().count(stem) or stem in given_names()


def after_anonymity(ctx: Context, last: int, limit: int) -> int:
    """Index after a clause that asks for anonymity (مصدر طلب عدم كشف هويته، فضّل حجب اسمه، لم تسمّه)."""
    j = last + 1 if last < limit and ctx.is_mark(last, "،,") else last
    if j >= limit or not (
        ctx.discourse.has(ctx.tokens[j].stem, "asks") or ctx.words.has(ctx.tokens[j].norm, "negation")
    ):
        return last
    for k in range(j + 1, min(limit, j + _ANONYMITY)):
        if ctx.mark(k):
            break
        if ctx.discourse.has(ctx.tokens[k].stem, "anonymity"):
            return k + 1
    return last
