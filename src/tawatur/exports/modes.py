"""The mode of an event in PLOVER: how it is done, where the word for it tells."""

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.plover import plover
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import EventType


def mode(trigger: str, type: EventType) -> str | None:
    """The mode that the lexicon gives one of the words in this type (`aerial`); None where it gives none."""
    for token in tokenise(trigger, vocabulary()):
        for form in plover().get(token.bare):
            if form.word.type == type and form.word.mode:
                return form.word.mode
    return None
