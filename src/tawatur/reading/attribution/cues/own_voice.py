"""The document's own voice: what its publisher says in it is no statement (a ministry's communiqué)."""

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import OURS
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources.source import Source

_BODIES = ("organisation", "outlet", "group")


def own_voice(ctx: Context, attribution: Attribution) -> bool:
    """Whether the only one who speaks is the body that publishes the document (تطالب الوزارة، وثق باحثونا)."""
    if attribution.bearers.around(()):
        return False
    speakers = attribution.speaker or attribution.subjects[:1]
    return len(speakers) == 1 and _publishes(ctx, speakers[0])


def _publishes(ctx: Context, source: Source) -> bool:
    if ctx.draft.document.outlet is None:
        return False
    if _ours(ctx, source):
        return True
    if source.first in ctx.entity_at and ctx.entity_at[source.first][0].label != "ORG":
        return False
    names = {word.removeprefix("ل").removeprefix("ال") for word in fold(ctx.draft.document.outlet).split()}
    words = [token for token in ctx.tokens[source.first : source.last] if token.is_word]
    return source.kind in _BODIES and words[0].definite and all(token.bare in names for token in words)


def _ours(ctx: Context, source: Source) -> bool:
    """Whether a body or several people, not one correspondent, carry the first person (منظمتنا، باحثونا)."""
    token, head = ctx.tokens[source.first], ctx.speaker(source.first)
    if head is None or token.definite or not token.stem.endswith(OURS) or ctx.speakers.get(token.stem) is not None:
        return False
    return head.kind in _BODIES or head.number == "p"
