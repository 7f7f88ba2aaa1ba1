"""The attributions that a tagger sees: its cues, each with the source and the content that it points to."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.inflection import Agreement
from tawatur.model import CueClass
from tawatur.reading.attribution.bearers.outlets import passes_on
from tawatur.reading.attribution.contents.content import part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution, Bearers, Part
from tawatur.reading.attribution.sources.source import Source, described, source_at
from tawatur.reading.attribution.subjects.subject import subjects_before
from tawatur.reading.weighing import alone
from tawatur.tagger.tags import CueTag, Tag

_COMMAS = "،,"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One cue as the tagger sees it, in tokens; `cue` is a half-open range, scores stand in the tag."""

    tag: CueTag
    cue: tuple[int, int]
    content: Part | None
    origin: Source | None
    relay: Source | None

    @property
    def score(self) -> float:
        """The weaker of cue and content."""
        return min(self.tag.score, self.tag.content.score if self.tag.content else 0.0)


def sightings(ctx: Context) -> Iterator[Sighting]:
    """All cues of the tagger, in order."""
    for tag in (ctx.draft.tags and ctx.draft.tags.cues) or ():
        cue = ctx.text.tokens_over(tag.start, tag.end)
        content = _content(ctx, tag.content)
        yield Sighting(tag, cue, content, _source(ctx, tag.origin), _bearer(ctx, tag.relay))


def attribution(ctx: Context, seen: Sighting) -> Attribution | None:
    """The attribution that the tagger alone sees; None where it points to no content."""
    if seen.content is None:
        return None
    cue_class, agreement = _reading(ctx, seen.cue[0])
    return Attribution(
        anchor=seen.cue[0],
        cue=seen.cue,
        cue_class=cue_class,
        speaker=(seen.origin,) if seen.origin else (),
        content=(seen.content,),
        reason=alone("a cue", seen.score),
        bearers=Bearers(outer=(seen.relay,) if seen.relay else ()),
        subjects=() if seen.origin else subjects_before(ctx, seen.cue[0], agreement),
        agreement=agreement,
        score=seen.score,
    )


def _content(ctx: Context, tag: Tag | None) -> Part | None:
    """The content; none where it is only the title of something (بعنوان «…»)."""
    if tag is None:
        return None
    first, last = ctx.text.tokens_over(tag.start, tag.end)
    opening = first if first in ctx.quote_at else first - 1
    titled = opening in ctx.quote_at and opening > 0 and ctx.discourse.has(ctx.tokens[opening - 1].stem, "title")
    return None if titled else part(ctx, first, last)


def _bearer(ctx: Context, tag: Tag | None) -> Source | None:
    """The relay, with the whole name that its first word opens (قناة X); None where it bears no words."""
    found = _source(ctx, tag)
    if found is None or not passes_on(ctx, found):
        return None
    whole = source_at(ctx, found.first, ctx.sentence_end(found.first))
    return whole if whole is not None and whole.last > found.last else found


def _source(ctx: Context, tag: Tag | None) -> Source | None:
    if tag is None:
        return None
    first, last = ctx.text.tokens_over(tag.start, tag.end)
    while first < last and ctx.mark(first):
        first += 1
    while last > first and ctx.mark(last - 1):
        last -= 1
    last = next((k for k in range(first + 1, last) if _aside(ctx, k)), last)
    return described(ctx, first, last) if first < last else None


def _aside(ctx: Context, k: int) -> bool:
    """Whether a comma opens an aside that tells where somebody speaks (الوزير، في مقابلة مع X)."""
    return ctx.is_mark(k, _COMMAS) and ctx.role(k + 1, "preposition")


def _reading(ctx: Context, i: int) -> tuple[CueClass, Agreement | None]:
    """What the lexicon knows of the cue; a saying where it knows nothing."""
    form = next(iter(ctx.forms(i)), None)
    if form is not None:
        return form.verb.cue_class, form.agreement
    phrase = ctx.cues.phrases.at(ctx.tokens, i)
    return (phrase.value.cue_class if phrase else "say"), None
