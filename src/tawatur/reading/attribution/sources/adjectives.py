"""Adjectives: which words can describe the noun of a source, by list, ending or pattern, and agree with it."""

import re

from tawatur.arabic.endings import DUALS, SOUND_MASCULINE
from tawatur.arabic.tokens import Token
from tawatur.arabic.verbal_nouns import verbal_noun
from tawatur.reading.attribution.context import Context

# Participles (مكلف، حاكم), and the patterns of كبير and أعلى.
_ADJECTIVE = re.compile("م.{2,6}|.ا..|..ي.|ا...|.{4,}(?:ون|ين)")
# Verbal nouns of final-ي verbs (رواية، حماية) end like the feminine of a nisba.
_NOUN_ENDING = "ايه"
# A dual or sound plural that nothing owns.
_UNOWNED = (*SOUND_MASCULINE, *DUALS)
_NISBA = re.compile("ي(?:ه|ين|ون|ان|تين|ات)?$")


def is_adjective(ctx: Context, j: int) -> bool:
    bare = ctx.tokens[j].bare
    nisba = len(bare) > 3 and not bare.endswith(_NOUN_ENDING) and _NISBA.search(bare) is not None
    if nisba and _noun_in_ya(ctx, j):
        return False
    return nisba or ctx.discourse.has(bare, "adjective") or ctx.discourse.has(bare, "tied")


def _noun_in_ya(ctx: Context, j: int) -> bool:
    """Whether a noun for people or a body only ends as an adjective does (الأهالي، مسؤولي المفوضية)."""
    word = ctx.speaker(j)
    if word is None or word.kind == "group":
        return word is not None
    owned = not ctx.tokens[j].definite and j + 1 < len(ctx.tokens) and ctx.tokens[j + 1].definite
    return owned and (word.kind == "organisation" or word.number == "p")


def joined_adjectives(ctx: Context, j: int) -> bool:
    """Whether a hyphen joins two adjectives (الفرنسي-الإيراني)."""
    return ctx.is_mark(j, "-–") and j > 0 and is_adjective(ctx, j - 1) and is_adjective(ctx, j + 1)


def denied_adjective(ctx: Context, j: int) -> bool:
    """Whether a word denies the adjective after it (تقديرات غير رسمية)."""
    if not ctx.role(j, "negation") or j + 1 >= len(ctx.tokens) or ctx.finite(j + 1):
        return False
    return is_adjective(ctx, j + 1)


def limits(ctx: Context, j: int) -> bool:
    """Whether a definite noun says in what respect the adjective before it holds (مسؤول رفيع المستوى)."""
    return ctx.tokens[j].definite and ctx.discourse.has(ctx.tokens[j - 1].bare, "measured") and j > 1


def of_a_direction(ctx: Context, j: int, first: int) -> bool:
    """Whether a word is the adjective of a person's title and no preposition of place (دبلوماسي غربي)."""
    return j == first + 1 and ctx.role(j, "locative") and is_adjective(ctx, j)


def goes_with(ctx: Context, j: int, first: int, *, adjective: bool) -> bool:
    """Whether the word fits what stands before it: adjectives agree in definiteness and gender, nouns come first."""
    token, before = ctx.tokens[j], ctx.tokens[j - 1]
    if adjective:
        return token.definite == before.definite and (is_adjective(ctx, j) or _person_word(ctx, j))
    if before.definite and token.definite and j - 1 > first:
        return adjectival(ctx, j) or not (j in ctx.time_at or j in ctx.entity_at or ctx.speaker(j))
    if before.definite and token.definite:
        apart = _disagrees(before, token) or _of_a_man(ctx, first, token) or _begins_next(ctx, first, j)
        return adjectival(ctx, j) and not apart
    if before.definite and not token.definite and not before.proclitics:
        return ctx.speaker(j) is not None and ctx.speaker(j - 1) is None
    return not _unowned_before_a_body(ctx, j)


def _unowned_before_a_body(ctx: Context, j: int) -> bool:
    """Whether a body or outlet follows a dual or plural that kept its ن, so that it owns it not (شاهدان صحيفة X)."""
    people, body = ctx.speaker(j - 1), ctx.speaker(j)
    if people is None or body is None or body.kind not in ("outlet", "organisation"):
        return False
    return ctx.tokens[j - 1].stem.endswith(_UNOWNED)


def adjectival(ctx: Context, j: int) -> bool:
    """Whether a definite word can be the adjective of the definite noun before it: by list, ending or pattern."""
    bare = ctx.tokens[j].bare
    if is_adjective(ctx, j) or ctx.role(j, "demonstrative") or _person_word(ctx, j):
        return True
    return not verbal_noun(bare) and _ADJECTIVE.fullmatch(bare.removesuffix("ه")) is not None


def _person_word(ctx: Context, j: int) -> bool:
    """Whether the word is itself a description of a person (مصدر عسكري مسؤول)."""
    found = ctx.speaker(j)
    return found is not None and found.kind == "person" and found.number == "s"


def _disagrees(noun: Token, word: Token) -> bool:
    """Whether a word cannot be the adjective of a feminine noun, and so begins the next phrase (الحكومة المجتمع …)."""
    return noun.stem.endswith("ه") and not word.stem.endswith(("ه", "ي", "ات"))


def _begins_next(ctx: Context, first: int, j: int) -> bool:
    """Whether a definite word that could be an adjective is a noun of its own (الوزارة الدبلوماسي، المجلس المليشيا)."""
    head, word = ctx.speaker(first), ctx.speaker(j)
    if head is None or word is None or head.number != "s":
        return False
    return None not in (head.gender, word.gender) and head.gender != word.gender


def _of_a_man(ctx: Context, first: int, word: Token) -> bool:
    """Whether a feminine word follows a man's title, whose adjective it cannot be (المدير الشركة …)."""
    head = ctx.speaker(first)
    man = head is not None and head.kind == "person" and head.number == "s" and head.gender == "m"
    return man and word.stem.endswith("ه")
