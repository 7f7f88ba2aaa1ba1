"""The attributions that a tagger sees: its cues, each with the source and the content that it points to."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.inflection import Agreement
from tawatur.model import CueClass
from tawatur.reading.attribution.contents.content import part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution, Bearers, Part
from tawatur.reading.attribution.sources.source import Source, described
from tawatur.reading.attribution.subjects.subject import subjects_before
from tawatur.reading.weighing import alone
from tawatur.tagger.tags import CueTag, Tag


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
        content = part(ctx, *ctx.text.tokens_over(tag.content.start, tag.content.end)) if tag.content else None
        yield Sighting(tag, cue, content, _source(ctx, tag.origin), _source(ctx, tag.relay))


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


def _source(ctx: Context, tag: Tag | None) -> Source | None:
    if tag is None:
        return None
    first, last = ctx.text.tokens_over(tag.start, tag.end)
    while first < last and ctx.mark(first):
        first += 1
    while last > first and ctx.mark(last - 1):
        last -= 1
    return described(ctx, first, last) if first < last else None


def _reading(ctx: Context, i: int) -> tuple[CueClass, Agreement | None]:
    """What the lexicon knows of the cue; a saying where it knows nothing."""
    form = next(iter(ctx.forms(i)), None)
    if form is not None:
        return form.verb.cue_class, form.agreement
    phrase = ctx.cues.phrases.at(ctx.tokens, i)
    return (phrase.value.cue_class if phrase else "say"), None
