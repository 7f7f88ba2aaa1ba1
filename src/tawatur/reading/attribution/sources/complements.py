"""Complements: what still belongs to a source after its nouns, and the clause that describes somebody indefinite."""

from tawatur.arabic.pronouns import HIS, hosts
from tawatur.arabic.verbal_nouns import verbal_noun
from tawatur.lexicon.bearer_verbs import bearer_verb
from tawatur.reading.attribution.context import Context

# So many words at most in a clause that describes somebody.
_CLAUSE = 6
_PLACES = ("GPE", "LOC", "FAC")


def on_behalf(ctx: Context, j: int) -> bool:
    """Whether a word joins a spokesperson to the body (باسم الوزارة، باسمها)."""
    norm = ctx.tokens[j].norm
    return any(ctx.discourse.has(word, "on_behalf") for word in (norm, *(host for host, _ in hosts(norm))))


def places(ctx: Context, j: int) -> bool:
    """Whether a preposition opens a place or body after the adjectives of a person (مصدر عسكري في القيادة)."""
    if not ctx.role(j, "locative") or j + 2 >= len(ctx.tokens):
        return False
    place = ctx.entity_at.get(j + 1) or ctx.entity_at.get(j + 2)
    return ctx.tokens[j + 1].definite or (place is not None and place[0].label in _PLACES)


def complement(ctx: Context, j: int, first: int) -> bool:
    """Whether a preposition belongs to the description (طبيب في مستشفى، مصدر من الوزارة), not to the clause."""
    token = ctx.tokens[j]
    if ctx.forms(j, "masdar"):
        return False
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


def owner(ctx: Context, j: int) -> bool:
    """Whether ل joins the body of a speaker (المتحدث لوزارة الداخلية), not the one spoken to (للصحفيين)."""
    if j in ctx.entity_at:
        return ctx.entity_at[j][0].label in ("ORG", "GPE") and not ctx.entity_at[j][0].media
    found = ctx.speaker(j)
    return found is not None and found.kind == "organisation"


def employs(ctx: Context, first: int, j: int) -> bool:
    """Whether ل joins the outlet of a reporter (المراسل العسكري لصحيفة X)."""
    head, outlet = ctx.speaker(first), ctx.speaker(j)
    reporter = head is not None and ctx.discourse.has(head.word.removesuffix("ه"), "reporter")
    return reporter and outlet is not None and outlet.kind == "outlet"


def same_sort(ctx: Context, first: int, j: int) -> bool:
    a, b = ctx.speaker(first), ctx.speaker(j)
    if a and b:
        return a.kind == b.kind
    return first in ctx.entity_at and j in ctx.entity_at and ctx.entity_at[first][0].label == ctx.entity_at[j][0].label


def takes_up(ctx: Context, j: int) -> bool:
    """Whether a verb takes the noun before it up with a pronoun (وثيقة أعدتها X، اطلعت عليها X)."""
    verb = bearer_verb(ctx.tokens[j].stem)
    # A noun in ة is folded to what ends in a pronoun (نشرة, نشره).
    noun = ctx.speaker(j) is not None and not ctx.tokens[j].text.endswith(HIS)
    if verb is None or noun:
        return False
    return bool(verb.pronoun) or (j + 1 < len(ctx.tokens) and ctx.role(j + 1, "prepositional_pronoun"))


def clause_end(ctx: Context, i: int, j: int, limit: int) -> int:
    """Index after a clause that describes somebody indefinite (ضابط انشق حديثا), or `j` where none does."""
    head = ctx.speakers.get(ctx.tokens[i].stem)
    if head is None or head.kind != "person" or ctx.tokens[i].definite or not _describes(ctx, j, limit):
        return j
    for k in range(j + 1, min(limit, j + _CLAUSE) + 1):
        if k == limit or ctx.mark(k) or ctx.role(k, "complementiser"):
            return k
        if ctx.forms(k, "verb") or ctx.forms(k, "masdar") or ctx.cues.phrases.at(ctx.tokens, k):
            return j
    return j


def _describes(ctx: Context, j: int, limit: int) -> bool:
    """Whether a verb at token `j` says what somebody is or did, and not what he said or to whom."""
    if j >= limit or not ctx.finite(j) or ctx.tokens[j].proclitics or ctx.forms(j):
        return False
    stem = ctx.tokens[j].stem
    return bearer_verb(stem) is None and not ctx.discourse.has(stem, "asks") and not verbal_noun(stem)
