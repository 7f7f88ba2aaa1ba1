"""How far the description of a source goes: nouns, then adjectives, names, brackets, short complements."""

import re

from tawatur.arabic.tokens import Token
from tawatur.reading.attribution.context import Context

_LONGEST = 16
_QUOTED_NAME = 5
_NISBA = re.compile("ي(?:ه|ين|ون|ان|تين|ات)?$")


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
            joined = bool(ctx.tokens[j].proclitics) or ctx.role(j - 1, "preposition")
            if named and not joined and ctx.entity_at[j][0].label in ("ORG", "NORP"):
                break
            entity, j = ctx.entity_at[j]
            named = True
            adjective = adjective or entity.label == "PERSON"
            continue
        if j > i and not _continues(ctx, j, i, adjective=adjective, named=named):
            break
        adjective = adjective or (j > i and is_adjective(ctx, j))
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
    return quotation.closed and quotation.last - quotation.first <= _QUOTED_NAME and (j > first or j in ctx.entity_at)


def is_adjective(ctx: Context, j: int) -> bool:
    bare = ctx.tokens[j].bare
    return (len(bare) > 3 and _NISBA.search(bare) is not None) or ctx.discourse.has(bare, "adjective")


def _continues(ctx: Context, j: int, first: int, *, adjective: bool, named: bool) -> bool:
    """Whether a plain word goes on with the noun phrase."""
    token = ctx.tokens[j]
    if ctx.discourse.has(token.norm, "on_behalf") or ctx.discourse.numbers.get(token.norm, 0) > 1:
        return True
    if ctx.role(j, "preposition") or token.proclitics:
        return _attached(ctx, j, first, named=named)
    if ctx.role(j, "demonstrative"):
        return ctx.role(j - 1, "quantifier")
    if _begins_another(ctx, j) or (named and not (token.definite and is_adjective(ctx, j))):
        return False
    return ctx.discourse.has(token.stem, "naming") or _agrees(ctx, j, first, adjective=adjective)


def _attached(ctx: Context, j: int, first: int, *, named: bool) -> bool:
    """Whether a preposition, or a word with a proclitic, still belongs to the description."""
    token = ctx.tokens[j]
    if ctx.role(j, "preposition") or token.proclitics == "ب":
        return _complement(ctx, j, first)
    if token.proclitics == "و":
        return opens_source(ctx, j) and not ctx.forms(j) and _same_sort(ctx, first, j)
    return token.proclitics == "ل" and not named and _owner(ctx, j)


def _begins_another(ctx: Context, j: int) -> bool:
    """Whether the word opens what follows the description: a closed-class word, a verb, a verbal noun."""
    token = ctx.tokens[j]
    if ctx.words.roles.get(token.norm) and not ctx.role(j, "quantifier"):
        return True
    if ctx.discourse.has(token.stem, "relay") or ctx.finite(j):
        return True
    verbal = any(f.kind in ("masdar", "participle") for f in ctx.forms(j)) and ctx.speaker(j) is None
    return not token.definite and (verbal or ctx.discourse.has(token.stem, "masdar"))


def _agrees(ctx: Context, j: int, first: int, *, adjective: bool) -> bool:
    """Whether the word fits what stands before it: adjectives agree in definiteness and gender, nouns come first."""
    token, before = ctx.tokens[j], ctx.tokens[j - 1]
    if adjective:
        return token.definite == before.definite and (is_adjective(ctx, j) or _person_word(ctx, j))
    if before.definite and token.definite and j - 1 == first:
        return not (_verbal_noun(token.bare) or _disagrees(before, token) or _of_a_man(ctx, first, token))
    if before.definite and not token.definite and not before.proclitics:
        return ctx.speaker(j) is not None and ctx.speaker(j - 1) is None
    return True


def _owner(ctx: Context, j: int) -> bool:
    """Whether ل joins the body of a speaker (المتحدث لوزارة الداخلية), not the one spoken to (للصحفيين)."""
    if j in ctx.entity_at:
        return ctx.entity_at[j][0].label in ("ORG", "GPE") and not ctx.entity_at[j][0].media
    found = ctx.speaker(j)
    return found is not None and found.kind == "organisation"


def _person_word(ctx: Context, j: int) -> bool:
    """Whether the word is itself a description of a person (مصدر عسكري مسؤول)."""
    found = ctx.speaker(j)
    return found is not None and found.kind == "person" and found.number == "s"


def _disagrees(noun: Token, word: Token) -> bool:
    """Whether a word cannot be the adjective of a feminine noun, and so begins the next phrase (الحكومة المجتمع …)."""
    return noun.stem.endswith("ه") and not word.stem.endswith(("ه", "ي", "ات"))


def _of_a_man(ctx: Context, first: int, word: Token) -> bool:
    """Whether a feminine word follows a man's title, whose adjective it cannot be (المدير الشركة …)."""
    head = ctx.speaker(first)
    man = head is not None and head.kind == "person" and head.number == "s" and head.gender == "m"
    return man and word.stem.endswith("ه")


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
    bodiless = (head is not None and head.kind in ("outlet", "organisation")) or (
        head is None and first in ctx.entity_at
    )
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
