"""The tense around an expression, for dates that leave the year or the week open."""

from tawatur.arabic.text import Text
from tawatur.lexicon.time_words import tense_cues
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.reading.times.context import Tense
from tawatur.reading.times.words import Word

_REACH = 8
_OWN_TIME = 4
_FUTURE_PARTICLE = "س"
_STOPS = frozenset(".؛!؟")
_LIMITS = "ta"


def tense_at(text: Text, token: int, before: Word | None) -> Tense:
    """The tense that the nearest cue or verb before the token gives, within its sentence; "near" after until and before."""
    first = max(text.sentence_of(token).first, token - _REACH)
    near: Tense = "near" if before is not None and before.tag in _LIMITS else ""
    for i in range(token - 1, first - 1, -1):
        if text.tokens[i].text in _STOPS:
            break
        tense = _tense_of(text, i, token - i, first)
        if tense is not None:
            return tense or near
    return near


def _tense_of(text: Text, i: int, distance: int, first: int) -> Tense | None:
    """The tense that token `i` gives to what stands so many tokens after it; empty where it only ends the search."""
    word, cues, verbs = text.tokens[i], tense_cues(), verb_forms()
    previous = cues.get(text.tokens[i - 1].stem) if i > first else None
    match cues.get(word.stem):
        case "past":
            return "past"
        case "future":
            return "past" if previous == "past" else "future"
        case "intended":
            return "intended" if distance >= _OWN_TIME else ""
        case "from" if distance == 2:
            return "near"
        case "subjunctive" if text.tokens[i + 1].stem in verbs.present and previous != "realised":
            return "future"
    if _FUTURE_PARTICLE in word.proclitics:
        return "future"
    return "" if word.stem in verbs.past and word.stem not in verbs.bare else None
