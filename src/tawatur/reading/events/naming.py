"""How a role is named: by the name in apposition, where there is one; a counted thing without its bounds."""

from tawatur.lexicon.speakers import speakers
from tawatur.reading.clauses import Clauses
from tawatur.reading.landmarks import Mention
from tawatur.reading.subjects import Phrase

_PERSON = "PERSON"
_COMMAS = frozenset("،,")
_REACH = 6


def named(clauses: Clauses, phrase: Phrase) -> Phrase:
    """The words that name what the phrase stands for."""
    mention = _apposed(clauses, phrase)
    return Phrase(mention.first, mention.last) if mention else _counted(clauses, phrase)


def _apposed(clauses: Clauses, phrase: Phrase) -> Mention | None:
    """The name in apposition, after a comma (قائد اللواء في الشمال، سليم الراوي،)."""
    speaker = speakers().get(clauses.tokens[phrase.first].bare)
    if speaker is None or speaker.kind != "person" or speaker.number != "s" or phrase.first in clauses.marks.inside:
        return None
    end = min(phrase.last + _REACH, clauses.text.sentence_of(phrase.first).last)
    for k in range(phrase.last, end):
        if clauses.tokens[k].text in _COMMAS:
            mention = next((clauses.marks.mentions[j] for j in (k + 1, k + 2) if j in clauses.marks.mentions), None)
            return mention if mention is not None and mention.entity.label == _PERSON else None
        if clauses.verb(k):
            return None
    return None


def _counted(clauses: Clauses, phrase: Phrase) -> Phrase:
    """The phrase without the bounds of its number (ما لا يقل عن 17 شخصا، 12 رهينة على الأقل)."""
    end = clauses.marks.figures.get(phrase.first, phrase.first)
    bounds = [k for k in range(phrase.first, min(end, phrase.last)) if clauses.has(k, "preposition")]
    if not bounds:
        return phrase
    numbers = any(clauses.tokens[k].kind == "number" for k in range(phrase.first, bounds[0]))
    return Phrase(phrase.first, bounds[0]) if numbers else Phrase(bounds[0] + 1, phrase.last)
