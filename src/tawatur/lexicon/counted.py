"""Nouns that are counted: what a number before them measures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.arabic.nouns import Number, noun_forms
from tawatur.arabic.pronouns import PRONOUNS
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

CountedKind = Literal[
    "killed", "wounded", "detained", "displaced", "missing", "fighters", "evacuated", "bases", "duration", "measure",
    "money", "other",
]  # fmt: skip
Scope = Literal["next", "near", "text"]
_UNPOSSESSED = ("measure", "duration", "money")
_PERSON = "person"
_LEAST_HOST = 3
_LEAST_REST = 4
_ATTACHED = re.compile("[وف]?[بلك]|[وف]")


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun: `unit` is an English singular noun, `kind` what a figure of it is about where nothing else tells.

    Nouns of kind measure, money and duration belong to the figure's words; people and things do not.
    """

    noun: str
    unit: str
    kind: CountedKind


@dataclass(frozen=True, slots=True)
class CountedForm:
    """A form of a counted noun."""

    noun: Counted
    number: Number


@dataclass(frozen=True, slots=True)
class CountedWord:
    """A counted noun in the text, the proclitics before it and the code point where it begins after them."""

    noun: Counted
    number: Number
    proclitics: str
    start: int


@dataclass(frozen=True, slots=True)
class Context:
    """What a noun measures where one of `words` stands next to it, in its sentence or in its text."""

    scope: Scope
    words: PhraseIndex[str]
    unit: str
    kind: CountedKind | None


@dataclass(frozen=True, slots=True)
class CountedNouns:
    """Forms are folded, `possessed` are those with a pronoun; `contexts` go by the noun's first spelling."""

    forms: Mapping[str, CountedForm]
    possessed: Mapping[str, CountedForm]
    contexts: Mapping[str, tuple[Context, ...]]

    def form(self, token: Token) -> CountedWord | None:
        """The counted noun that the token is: whole, after its proclitics, without article or a possessive."""
        if not token.is_word:
            return None
        stem, start = token.stem, token.stem_start
        if found := self.forms.get(token.norm):
            return CountedWord(found.noun, found.number, "", token.start)
        if found := self.forms.get(stem) or (self.forms.get(stem[2:]) if stem.startswith("ال") else None):
            return CountedWord(found.noun, found.number, token.proclitics, start)
        if found := self.possessed.get(stem):
            return CountedWord(found.noun, found.number, token.proclitics, start)
        return self._attached(token)

    def _attached(self, token: Token) -> CountedWord | None:
        """The noun behind proclitics that the tokens do not know it has."""
        attached = _ATTACHED.match(token.norm)
        rest = token.norm[attached.end() :] if attached else ""
        found = self.forms.get(rest) if attached and len(rest) > _LEAST_REST else None
        if found is None or attached is None:
            return None
        return CountedWord(found.noun, found.number, attached.group(), token.start + attached.end())


@cache
def counted_nouns() -> CountedNouns:
    """The shipped counted nouns."""
    forms: dict[str, CountedForm] = {}
    for row in read_table(DATA / "counted.tsv", ("noun", "plurals", "duals", "unit", "kind")):
        nouns = row.many("noun")
        kind: CountedKind = row.one_of("kind", get_args(CountedKind))
        counted = Counted(fold(nouns[0]), row.required("unit"), kind)
        for form, number in noun_forms(nouns, row.many("plurals"), row.many("duals")):
            if not function_words().has(form, "relative"):
                forms.setdefault(form, CountedForm(counted, number))
    return CountedNouns(forms, _possessed(forms), _contexts())


@cache
def counted_units() -> frozenset[str]:
    """The units of things, which tell what is counted as no unit of people, of measure, money or time does."""
    nouns = {form.noun for form in counted_nouns().forms.values()}
    return frozenset(noun.unit for noun in nouns if noun.kind in ("bases", "other")) - {_PERSON}


def _possessed(forms: Mapping[str, CountedForm]) -> dict[str, CountedForm]:
    """Nouns with a possessive, of which ة opens to ت: جنودها, سياراته."""
    found: dict[str, CountedForm] = {}
    for form, counted in forms.items():
        if len(form) > _LEAST_HOST and counted.noun.kind not in _UNPOSSESSED:
            host = form[:-1] + "ت" if form.endswith("ه") else form
            for pronoun in PRONOUNS:
                found.setdefault(host + pronoun, counted)
    return found


def _contexts() -> dict[str, tuple[Context, ...]]:
    contexts: dict[str, tuple[Context, ...]] = {}
    for row in read_table(DATA / "unit_contexts.tsv", ("noun", "scope", "words", "unit", "kind")):
        noun = fold(row.required("noun"))
        scope: Scope = row.one_of("scope", get_args(Scope))
        kind: CountedKind | None = row.one_of("kind", get_args(CountedKind)) if row["kind"] else None
        words = PhraseIndex((word, word) for word in row.many("words"))
        contexts[noun] = (*contexts.get(noun, ()), Context(scope, words, row.required("unit"), kind))
    return contexts
