"""Which words are verbs: known inflected forms, the shape of the imperfect, and what stands before."""

import re
from dataclasses import dataclass
from functools import cache

from tawatur.arabic.endings import NOMINAL
from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import FunctionWords, function_words
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.verb_forms import VerbForms, verb_forms, verb_host
from tawatur.lexicon.vocabulary import vocabulary

# Particles after which a verb stands, and those after which a noun does.
_BEFORE_VERBS = ("before_verb", "relative", "conditional", "auxiliary", "negation", "conjunction")
_BEFORE_NOUNS = ("preposition", "quantifier", "demonstrative")
_OPEN = frozenset(("auxiliary",))
_CONJUNCTIONS = ("و", "ف")
_MIDDLE_SHADDA = re.compile(r"^\w\W?\wّ\W?\w\W?$")


@dataclass(frozen=True, slots=True)
class Verbs:
    """`nouns` are words that look like an imperfect and are none."""

    forms: VerbForms
    nouns: frozenset[str]
    words: FunctionWords

    def tense(self, form: str) -> str | None:
        """`past` or `present` where the folded form, without its object pronoun, is one of a known verb."""
        host = verb_host(form)
        if host in self.forms.present or (host is None and self._looks_present(form)):
            return "present"
        return "past" if host else None

    def _looks_present(self, form: str) -> bool:
        return form[0] == "ي" and len(form) > 3 and not vocabulary().whole(form)

    def is_verb(self, token: Token, previous: Token | None) -> bool:
        """Whether the token is a finite verb, judged by its form and by the token before it."""
        if not token.is_word or len(token.stem) < 2 or token.text.endswith(NOMINAL):
            return False
        if token.definite and verb_host(token.stem) is None:
            return False
        last = token.proclitics[-1:]
        if last == "س":
            return True
        if last in ("ب", "ك") or not self.words.roles.get(token.stem, _OPEN).issubset(_OPEN):
            return False
        doubled = _MIDDLE_SHADDA.match(token.text[token.stem_start - token.start :]) is not None
        if token.stem in self.nouns and not doubled:
            return False
        tense = self.tense(token.stem)
        if tense is None:
            return self._after_particle(token, previous)
        if last == "ل":
            return tense == "present"
        return doubled or verb_host(token.stem) not in self.forms.bare or self._stands_as_verb(token, previous)

    def _after_particle(self, token: Token, previous: Token | None) -> bool:
        """An unknown word right after لم، لن، قد is a verb."""
        return previous is not None and not token.proclitics and self.words.has(previous.stem, "before_verb")

    def _stands_as_verb(self, token: Token, previous: Token | None) -> bool:
        """Whether a form that may be a noun stands where verbs stand."""
        if previous is None or previous.kind == "mark":
            return True
        if previous.kind == "number":
            return False
        if (token.proclitics[-1:] in _CONJUNCTIONS and token.proclitics) or previous.definite:
            return True
        roles = self.words.roles.get(previous.stem) or self.words.roles.get(previous.norm) or frozenset()
        return not roles.isdisjoint(_BEFORE_VERBS) and roles.isdisjoint(_BEFORE_NOUNS)


@cache
def verbs() -> Verbs:
    """The verbs of the shipped lexicon."""
    nouns = frozenset(fold(row["word"]) for row in read_table(DATA / "not_verbs.tsv", ("word",)))
    return Verbs(verb_forms(), nouns, function_words())


def is_verb(token: Token, previous: Token | None = None) -> bool:
    """Whether the token is a finite verb, judged by its form and by the token before it."""
    return verbs().is_verb(token, previous)
