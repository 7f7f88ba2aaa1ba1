"""Words that tell what happened to the people counted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from tawatur.arabic.inflection import Agreement, past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table
from tawatur.model.figure import FigureKind

_AND = "وف"


@dataclass(frozen=True, slots=True)
class KindCues:
    """Folded third-person verb forms, nouns before a number and phrases behind it, each with the kind that it gives.

    `several` are the verb forms that can follow a subject of several.
    """

    verbs: Mapping[str, FigureKind]
    several: frozenset[str]
    nouns: Mapping[str, FigureKind]
    behind: PhraseIndex[FigureKind]

    def before(self, token: Token) -> FigureKind | None:
        """The kind that the token gives to a number behind it."""
        if kind := self.nouns.get(token.norm) or self.nouns.get(token.bare):
            return kind
        if token.definite:
            return None
        return self.verbs.get(token.stem) or (self.verbs.get(token.norm[1:]) if token.norm[0] in _AND else None)

    def after(self, tokens: Sequence[Token], index: int, *, several: bool = False) -> FigureKind | None:
        """The kind that the words at the token give to a number before it, that of one thing or of `several`."""
        token = tokens[index]
        if found := self.behind.at(tokens, index):
            return found.value
        return None if token.definite or (several and token.stem not in self.several) else self.verbs.get(token.stem)


@cache
def kind_cues() -> KindCues:
    """The shipped cues."""
    verbs: dict[str, FigureKind] = {}
    several: set[str] = set()
    nouns: dict[str, FigureKind] = {}
    behind: list[tuple[str, FigureKind]] = []
    for row in read_table(DATA / "kind_cues.tsv", ("kind", "past", "present", "nouns", "behind")):
        kind: FigureKind = row.one_of("kind", get_args(FigureKind))
        for form, agreement in (*_forms(past_forms, row["past"]), *_forms(present_forms, row["present"])):
            if agreement.person == 3:
                verbs.setdefault(form, kind)
                if agreement.number != "s" or agreement.gender == "f":
                    several.add(form)
        nouns.update((fold(word), kind) for word in row.many("nouns"))
        behind.extend((phrase, kind) for phrase in row.many("behind"))
    return KindCues(verbs, frozenset(several), nouns, PhraseIndex(behind))


def _forms(inflect: Callable[[str], dict[str, Agreement]], verb: str) -> Iterable[tuple[str, Agreement]]:
    return inflect(verb).items() if verb else ()
