"""Words that deny what follows or leave it open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.table import DATA, read_table

Effect = Literal["negates", "supposes", "conditions"]
Scope = Literal["verb", "imperfect", "noun"]

_SCOPES: tuple[Scope, ...] = get_args(Scope)


@dataclass(frozen=True, slots=True)
class Modality:
    """Folded words by what they do to a verb, to an imperfect only, or to an event noun, that follows."""

    words: Mapping[Scope, Mapping[str, frozenset[Effect]]]

    def effects(self, word: str, scope: Scope) -> frozenset[Effect]:
        """What the word, or the words with spaces between them, do: `negates`, `supposes`, both or nothing."""
        return self.words[scope].get(word, frozenset())

    def unless(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether the token and the one before it together set a condition (ما لم) instead of denying."""
        return k > 0 and "conditions" in self.effects(f"{tokens[k - 1].stem} {tokens[k].stem}", "verb")


@cache
def modality() -> Modality:
    found: dict[Scope, dict[str, frozenset[Effect]]] = {scope: {} for scope in _SCOPES}
    for row in read_table(DATA / "modality.tsv", ("effect", "scope", "past", "present", "words")):
        effect: Effect = row.one_of("effect", get_args(Effect))
        scope = row.one_of("scope", (*_SCOPES, "any"))
        words = {fold(word) for word in row.many("words")}
        if row["past"]:
            words |= past_forms(row["past"]).keys() | present_forms(row["present"]).keys()
        for table in ("verb", "noun") if scope == "any" else (scope,):
            for word in words:
                found[table][word] = found[table].get(word, frozenset()) | {effect}
    return Modality(found)
