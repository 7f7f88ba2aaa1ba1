"""How surely an attribution was read: by what is known of its source, and by what a tagger sees of it.

The values are shares of statements with the right content and origin on the held-out documents, rounded: they order
statements.
"""

from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.weighing import trust

_NAMED, _DESCRIBED, _IMPLIED = 0.85, 0.5, 0.7


def confidence(attribution: Attribution) -> float:
    """Confidence of a statement between 0 and 1."""
    return round(_known(attribution) * trust(attribution.score), 2)


def _known(attribution: Attribution) -> float:
    if not attribution.speaker:
        return _IMPLIED
    return _NAMED if attribution.speaker_known else _DESCRIBED
