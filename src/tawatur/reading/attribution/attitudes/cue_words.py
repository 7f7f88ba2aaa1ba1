"""The lexicon's entry of an attribution's cue."""

from tawatur.lexicon.cues import CuePhrase, CueVerb
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution


def cue_verb(ctx: Context, attribution: Attribution) -> CueVerb | None:
    """The reporting verb of which the cue is a form."""
    if attribution.cue is None:
        return None
    forms = ctx.forms(attribution.cue[0])
    return next((form.verb for form in forms if form.verb.cue_class == attribution.cue_class), None)


def cue_phrase(ctx: Context, attribution: Attribution) -> CuePhrase | None:
    """The phrase that attributes."""
    found = ctx.cues.phrases.at(ctx.tokens, attribution.anchor)
    return found.value if found is not None and found.value.cue_class == attribution.cue_class else None
