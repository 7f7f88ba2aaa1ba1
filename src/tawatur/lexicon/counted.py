"""Nouns that are counted: what a number before them measures."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.arabic.nouns import Number, noun_forms
from tawatur.arabic.pronouns import hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

CountedKind = Literal[
    "killed", "wounded", "detained", "displaced", "missing", "fighters", "evacuated", "bases", "duration", "measure",
    "money", "other",
]  # fmt: skip
Scope = Literal["next", "near", "text"]
_UNPOSSESSED = ("measure", "duration", "money")
_LEAST_HOST = 2


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
class Context:
    """What a noun measures where one of `words` stands next to it, in its sentence or in its text."""

    scope: Scope
    words: PhraseIndex[str]
    unit: str
    kind: CountedKind | None


@dataclass(frozen=True, slots=True)
class CountedNouns:
    """Forms are folded; `contexts` go by the noun's first spelling."""

    forms: Mapping[str, CountedForm]
    contexts: Mapping[str, tuple[Context, ...]]

    def form(self, token: Token) -> CountedForm | None:
        """The form that the token is: whole, after its proclitics, without article or without a possessive."""
        if not token.is_word:
            return None
        found = self.forms.get(token.norm) or self.forms.get(token.stem)
        if found is None and token.stem.startswith("ال"):
            return self.forms.get(token.stem[2:])
        return found or self._possessed(token.stem)

    def _possessed(self, stem: str) -> CountedForm | None:
        """The noun under a possessive: جنودها, سياراته."""
        found = (self.forms.get(host) for host, _ in hosts(stem) if len(host) > _LEAST_HOST)
        return next((form for form in found if form and form.noun.kind not in _UNPOSSESSED), None)


@cache
def counted_nouns() -> CountedNouns:
    """The shipped counted nouns."""
    forms: dict[str, CountedForm] = {}
    for row in read_table(DATA / "counted.tsv", ("noun", "plurals", "duals", "unit", "kind")):
        nouns = row.many("noun")
        kind: CountedKind = row.one_of("kind", get_args(CountedKind))  # type: ignore[assignment]
        counted = Counted(fold(nouns[0]), row.required("unit"), kind)
        for form, number in noun_forms(nouns, row.many("plurals"), row.many("duals")):
            forms.setdefault(form, CountedForm(counted, number))
    return CountedNouns(forms, _contexts())


def _contexts() -> dict[str, tuple[Context, ...]]:
    contexts: dict[str, tuple[Context, ...]] = {}
    for row in read_table(DATA / "unit_contexts.tsv", ("noun", "scope", "words", "unit", "kind")):
        noun = fold(row.required("noun"))
        scope: Scope = row.one_of("scope", get_args(Scope))  # type: ignore[assignment]
        kind: CountedKind | None = row.one_of("kind", get_args(CountedKind)) if row["kind"] else None  # type: ignore[assignment]
        words = PhraseIndex((word, word) for word in row.many("words"))
        contexts[noun] = (*contexts.get(noun, ()), Context(scope, words, row.required("unit"), kind))
    return contexts
