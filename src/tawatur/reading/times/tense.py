"""The tense around an expression, for dates that leave the year or the week open."""

from functools import cache

from tawatur.arabic.text import Text
from tawatur.lexicon.time_words import tense_cues
from tawatur.reading.times.context import Tense
from tawatur.reading.times.words import Word

_REACH = 8
_FUTURE_PARTICLE = "س"
_STOPS = frozenset(".؛!؟")
_LIMITS = "ta"


@cache
def _cues() -> dict[str, str]:
    return tense_cues()


def tense_at(text: Text, token: int, before: Word | None) -> Tense:
    """The tense that the nearest cue before the token gives, within its sentence; "near" after until and before."""
    cues = _cues()
    first = max(text.sentence_of(token).first, token - _REACH)
    for i in range(token - 1, first - 1, -1):
        word = text.tokens[i]
        if word.text in _STOPS:
            break
        cue = cues.get(word.stem)
        if cue == "past":
            return "past"
        if cue == "future" or _FUTURE_PARTICLE in word.proclitics:
            return "future"
    return "near" if before is not None and before.tag in _LIMITS else ""
