"""Verbal nouns of the derived stems, by their shape."""

_OF_THE_SIXTH = 5
_LEAST = 4


def verbal_noun(bare: str) -> bool:
    """Whether a folded word without article has the shape of one (انهيار، استهداف، ارتفاع، تراجع)."""
    if len(bare) > _LEAST and bare[-2] == "ا" and bare[0] == "ا":
        return True
    return len(bare) == _OF_THE_SIXTH and bare[0] == "ت" and bare[2] == "ا"
