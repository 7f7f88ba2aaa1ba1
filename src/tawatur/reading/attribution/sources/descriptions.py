"""How far the description of a source goes: nouns, then adjectives, names, brackets, short complements."""

from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.adjectives import (
    denied_adjective,
    goes_with,
    is_adjective,
    joined_adjectives,
    limits,
    of_a_direction,
)
from tawatur.reading.attribution.sources.boundaries import of_a_person, stands_apart
from tawatur.reading.attribution.sources.complements import (
    clause_end,
    complement,
    employs,
    on_behalf,
    owner,
    places,
    same_sort,
    takes_up,
)

_LONGEST = 16
# So many tokens at most in a quoted name, marks included, and in that of an outlet or body.
_QUOTED_NAME, _QUOTED_TITLE = 5, 7


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
            if not _quoted_name(ctx, j, i, adjective=adjective) or quotation.last >= limit + 2:
                break
            j, named = quotation.last + 1, True
            continue
        if joined_adjectives(ctx, j):
            j += 2
            continue
        token = ctx.tokens[j]
        if not token.is_word and token.kind != "number":
            break
        if j in ctx.entity_at and (j == i or _without_clitic(ctx, j) or _joins(ctx, j)):
            if j > i and stands_apart(ctx, j, i, named=named):
                break
            entity, j = ctx.entity_at[j]
            named = True
            adjective = adjective or entity.label == "PERSON"
            continue
        if j > i and not _continues(ctx, j, i, adjective=adjective, named=named):
            break
        placed = places(ctx, j) or on_behalf(ctx, j)
        adjective = not placed and (adjective or (j > i and is_adjective(ctx, j)))
        named = named and not placed
        j += 1
    return clause_end(ctx, i, _without_tail(ctx, i, j), limit)


def _without_clitic(ctx: Context, j: int) -> bool:
    """Whether a name begins with the token itself, also where its first letter looks like a proclitic (سيامك)."""
    token = ctx.tokens[j]
    if token.proclitics in ("", "ال", "ل"):
        return token.proclitics != "ل"
    return any(mention.start == token.start for mention in ctx.entity_at[j][0].mentions)


def _joins(ctx: Context, j: int) -> bool:
    """Whether a name with a proclitic continues the phrase (قيادي بالجبهة الشامية، رئيس لحزب)."""
    return (
        ctx.tokens[j].proclitics in ("ب", "ل")
        and ctx.entity_at[j][0].label != "PERSON"
        and not ctx.entity_at[j][0].media
    )


def _quoted_name(ctx: Context, j: int, first: int, *, adjective: bool) -> bool:
    """Whether a quotation inside a noun phrase is a name: short, closed, after a head word.

    Behind the adjectives of people it can only be a person's (مصادر عسكرية «كتيبة X» names two).
    """
    quotation, head = ctx.quote_at[j], ctx.speaker(j - 1) if j > first else None
    people = adjective and not ctx.role(j - 1, "preposition") and of_a_person(ctx, first)
    if people and (word := ctx.speaker(first)) is not None and word.number == "p":
        return False
    longest = _QUOTED_TITLE if head is not None and head.kind in ("outlet", "organisation") else _QUOTED_NAME
    return quotation.closed and quotation.last - quotation.first <= longest and (j > first or j in ctx.entity_at)


def _continues(ctx: Context, j: int, first: int, *, adjective: bool, named: bool) -> bool:
    """Whether a plain word goes on with the noun phrase."""
    token = ctx.tokens[j]
    if on_behalf(ctx, j) or ctx.discourse.numbers.get(token.norm, 0) > 1:
        return True
    if of_a_direction(ctx, j, first) or denied_adjective(ctx, j) or limits(ctx, j):
        return True
    if ctx.role(j, "preposition") or token.proclitics:
        return _tied(ctx, j) or _attached(ctx, j, first, named=named)
    if ctx.role(j, "demonstrative"):
        return ctx.role(j - 1, "quantifier")
    if _begins_another(ctx, j) or (named and not (token.definite and is_adjective(ctx, j))):
        return False
    return ctx.discourse.has(token.stem, "naming") or goes_with(ctx, j, first, adjective=adjective)


def _tied(ctx: Context, j: int) -> bool:
    """Whether the word belongs to an adjective that says whom somebody stands close to (المقربة من X، المرتبط بـX)."""
    nxt = j + 1 if ctx.role(j, "preposition") else j
    named = nxt < len(ctx.tokens) and (nxt in ctx.entity_at or ctx.tokens[nxt].definite)
    return ctx.discourse.has(ctx.tokens[j - 1].bare, "tied") and named and ctx.tokens[j].proclitics != "و"


def _attached(ctx: Context, j: int, first: int, *, named: bool) -> bool:
    """Whether a preposition, or a word with a proclitic, still belongs to the description."""
    token = ctx.tokens[j]
    if ctx.role(j, "preposition") or token.proclitics == "ب":
        return complement(ctx, j, first)
    if token.proclitics == "و" and ctx.discourse.has(token.stem, "others"):
        return True
    if token.proclitics == "و":
        return opens_source(ctx, j) and not ctx.forms(j) and same_sort(ctx, first, j)
    if token.proclitics != "ل":
        return False
    return ctx.discourse.has(token.bare, "affairs") or (not named and (owner(ctx, j) or employs(ctx, first, j)))


def _begins_another(ctx: Context, j: int) -> bool:
    """Whether the word opens what follows the description: a closed-class word, a verb, a verbal noun."""
    token = ctx.tokens[j]
    if ctx.words.roles.get(token.norm) and not ctx.role(j, "quantifier"):
        return True
    if ctx.finite(j) or takes_up(ctx, j):
        return True
    verbal = any(f.kind in ("masdar", "participle") for f in ctx.forms(j)) and ctx.speaker(j) is None
    return not token.definite and (verbal or ctx.discourse.has(token.stem, "masdar"))


def _without_tail(ctx: Context, i: int, j: int) -> int:
    """A phrase does not end in a preposition or a bare quantifier."""
    while (
        j > i + 1
        and ctx.tokens[j - 1].is_word
        and (ctx.words.has(ctx.tokens[j - 1].norm, "preposition") and j - 1 not in ctx.entity_at)
    ):
        j -= 1
    return j
