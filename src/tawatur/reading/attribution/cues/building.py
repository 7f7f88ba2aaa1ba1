"""An attribution put together from a reporting form and what was found round it."""

from tawatur.arabic.inflection import Agreement
from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import NO_BEARERS, Attribution, Bearers, Part
from tawatur.reading.attribution.sources.source import Source
from tawatur.reading.attribution.subjects.subject import subjects_before


def attribution(
    ctx: Context,
    i: int,
    form: CueForm,
    speaker: tuple[Source, ...],
    content: tuple[Part, ...],
    reason: str,
    bearers: Bearers = NO_BEARERS,
) -> Attribution:
    """The attribution whose cue is the reporting form at token `i`."""
    return Attribution(
        subjects=() if speaker else subjects_before(ctx, i, form.agreement),
        anchor=i,
        cue=(i, i + 1),
        cue_class=form.verb.cue_class,
        speaker=speaker,
        bearers=bearers,
        content=content,
        reason=f"{form.verb.lemma}: {reason}",
        agreement=form.agreement or Agreement(None, "s"),
    )
