"""Words that deny what follows or leave it open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.table import DATA, read_table

Effect = Literal["negates", "supposes"]
Scope = Literal["verb", "imperfect", "noun"]

_SCOPES: tuple[Scope, ...] = get_args(Scope)
_UNLESS = ("ما", "لم")


@dataclass(frozen=True, slots=True)
class Modality:
    """Folded words by what they do to a verb, to an imperfect only, or to an event noun, that follows."""

    words: Mapping[Scope, Mapping[str, frozenset[Effect]]]

    def effects(self, word: str, scope: Scope) -> frozenset[Effect]:
        """`negates`, `supposes`, both or nothing."""
        return self.words[scope].get(word, frozenset())

    def unless(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether the token ends ما لم, which sets a condition."""
        return k > 0 and (tokens[k - 1].stem, tokens[k].stem) == _UNLESS


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
