"""The tense around an expression, for dates that leave the year or the week open."""

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.time_words import tense_cues
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.reading.times.context import Tense
from tawatur.reading.times.tags import Word

_REACH = 8
_OWN_TIME = 4
_FUTURE = "س"
_CONJUNCTIONS = ("و", "ف")
_STOPS = frozenset(".؛!؟")
_LIMITS = "ta"
_LATER = "l"


def tense_at(text: Text, word: Word, before: Word | None) -> Tense:
    """The tense that the nearest cue or verb before a time word gives it, within its sentence.

    `before` is the time word right before; after until and before it is "near".
    """
    token = word.first
    first = max(text.sentence_of(token).first, token - _REACH)
    near: Tense = "near" if before is not None and before.tag in _LIMITS else ""
    for i in range(token - 1, first - 1, -1):
        if text.tokens[i].text in _STOPS:
            break
        tense = _tense_of(text, i, first)
        if tense == "intended" and token - i < _OWN_TIME and word.tag != _LATER:
            return near
        if tense is not None and not (tense == "near" and token - i > 2):
            return tense or near
    return near


def _tense_of(text: Text, i: int, first: int) -> Tense | None:
    """The tense that token `i` gives to what follows: "" where it is a verb without one, None where it says nothing."""
    token, verbs = text.tokens[i], verb_forms()
    previous = _cue(text.tokens[i - 1]) if i > first else None
    match _cue(token):
        case "past":
            return "past"
        case "future":
            return "past" if previous == "past" else "future"
        case "intended":
            return "intended"
        case "from":
            return "near"
        case "subjunctive" if text.tokens[i + 1].stem in verbs.present and previous != "realised":
            return "future"
    if _FUTURE in token.proclitics or (token.stem.startswith(_FUTURE) and token.stem[1:] in verbs.present):
        return "future"
    return "" if token.stem in verbs.past and token.stem not in verbs.bare else None


def _cue(token: Token) -> str | None:
    cues = tense_cues()
    return cues.get(token.stem) or (cues.get(token.stem[1:]) if token.stem.startswith(_CONJUNCTIONS) else None)
