"""Words that tell what happened to the people counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.table import DATA, read_table
from tawatur.model.figure import FigureKind

_AND = "وف"


@dataclass(frozen=True, slots=True)
class KindCues:
    """Folded third-person verb forms, nouns before a number and words behind it, each with the kind that it gives."""

    verbs: Mapping[str, FigureKind]
    nouns: Mapping[str, FigureKind]
    behind: Mapping[str, FigureKind]

    def before(self, token: Token) -> FigureKind | None:
        """The kind that the token gives to a number behind it."""
        if kind := self.nouns.get(token.norm) or self.nouns.get(token.bare):
            return kind
        if token.definite:
            return None
        return self.verbs.get(token.stem) or (self.verbs.get(token.norm[1:]) if token.norm[0] in _AND else None)

    def after(self, token: Token) -> FigureKind | None:
        """The kind that the token gives to a number before it."""
        if kind := self.behind.get(token.norm) or self.behind.get(token.stem):
            return kind
        return None if token.definite else self.verbs.get(token.stem)


@cache
def kind_cues() -> KindCues:
    """The shipped cues."""
    verbs: dict[str, FigureKind] = {}
    nouns: dict[str, FigureKind] = {}
    behind: dict[str, FigureKind] = {}
    for row in read_table(DATA / "kind_cues.tsv", ("kind", "past", "present", "nouns", "behind")):
        kind: FigureKind = row.one_of("kind", get_args(FigureKind))
        past = past_forms(row["past"]) if row["past"] else {}
        present = present_forms(row["present"]) if row["present"] else {}
        for form, agreement in (*past.items(), *present.items()):
            if agreement.person == 3:
                verbs.setdefault(form, kind)
        nouns.update((fold(word), kind) for word in row.many("nouns"))
        behind.update((fold(word), kind) for word in row.many("behind"))
    return KindCues(verbs, nouns, behind)
