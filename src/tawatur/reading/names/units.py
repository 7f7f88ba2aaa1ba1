"""Numbers in names: what is called by its number, or by a day (لواء 51، معسكر 48، مستشفى 22 مايو)."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.months import gregorian_months
from tawatur.reading.names.scene import Scene


def numbered(scene: Scene, i: int) -> int:
    """The index after a number, with a month behind it; `i` where none stands there."""
    if i >= len(scene.tokens) or scene.tokens[i].kind != "number":
        return i
    return i + 2 if scene.bare_word(i + 1) and scene.tokens[i + 1].stem in months() else i + 1


@cache
def months() -> frozenset[str]:
    """The folded names of the months."""
    return frozenset(fold(month.name) for month in gregorian_months())
