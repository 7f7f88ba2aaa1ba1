"""Boundaries: where, behind the words for a source, a name begins that is no part of its description."""

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.adjectives import is_adjective

_PLACES = ("GPE", "LOC")
# A sound plural keeps its ending only where nothing is owned by it (ناشطون).
_UNOWNED = SOUND_MASCULINE[0]


def stands_apart(ctx: Context, j: int, first: int, *, named: bool) -> bool:
    """Whether a name is no part of the description before it: a second name, or one after a noun that owns none."""
    entity, person = ctx.entity_at[j][0], of_a_person(ctx, first)
    label = entity.label
    if ctx.tokens[j].proclitics or ctx.role(j - 1, "preposition") or label == "PERSON":
        return False
    if (_closes(ctx, j - 1) and (label == "GPE" or person)) or (person and entity.media and is_adjective(ctx, j - 1)):
        return True
    if label == "GPE" and _names_a_place(ctx, j - 1, first):
        return True
    if named:
        return label in ("ORG", "NORP")
    before, speaker = ctx.tokens[j - 1], ctx.speaker(j - 1)
    if is_adjective(ctx, j) and ctx.tokens[j].stem.endswith(SOUND_MASCULINE) == before.stem.endswith(SOUND_MASCULINE):
        return False
    return speaker is not None and (before.definite or speaker.number == "d" or before.stem.endswith(_UNOWNED))


def _closes(ctx: Context, j: int) -> bool:
    """Whether an adjective that nothing can be owned by ends a description (الرئيس الكيني، مسؤولون أميركيون)."""
    token = ctx.tokens[j]
    return is_adjective(ctx, j) and (token.definite or token.stem.endswith(SOUND_MASCULINE))


def of_a_person(ctx: Context, first: int) -> bool:
    head = ctx.speaker(first)
    return head is not None and head.kind == "person"


def _names_a_place(ctx: Context, last: int, first: int) -> bool:
    """Whether the name of a place ends with the token `last` (محافظ السويداء · أنقرة وأثينا)."""
    found = (ctx.entity_at[k] for k in range(first, last + 1) if k in ctx.entity_at)
    return any(entity.label in _PLACES and end == last + 1 for entity, end in found)
