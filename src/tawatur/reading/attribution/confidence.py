"""How surely an attribution was read: by its frame and by what is known of its source.

The values are shares of right readings on the training documents, rounded: they order statements.
"""

from tawatur.reading.attribution.readings import Attribution

_NAMED, _DESCRIBED, _IMPLIED = 0.9, 0.75, 0.6
_WITHOUT_CUE = 0.8


def confidence(attribution: Attribution) -> float:
    """Confidence of a statement between 0 and 1."""
    if not attribution.speaker:
        return _IMPLIED
    speaker = attribution.speaker[-1]
    known = _NAMED if speaker.name is not None or speaker.head is not None else _DESCRIBED
    return known if attribution.cue is not None else min(known, _WITHOUT_CUE)
