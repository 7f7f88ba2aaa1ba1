"""Words that deny what follows or leave it open."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

Effect = Literal["negates", "supposes"]


@dataclass(frozen=True, slots=True)
class Modality:
    """Folded words by what they do to a verb, or to an event noun, that follows."""

    verb: dict[str, frozenset[str]]
    noun: dict[str, frozenset[str]]

    def effects(self, word: str, *, on_verb: bool) -> frozenset[str]:
        """`negates`, `supposes`, both or nothing."""
        return (self.verb if on_verb else self.noun).get(word, frozenset())


@cache
def modality() -> Modality:
    found: dict[str, dict[str, frozenset[str]]] = {"verb": {}, "noun": {}}
    for row in read_table(DATA / "modality.tsv", ("effect", "scope", "past", "present", "words")):
        effect = row.one_of("effect", ("negates", "supposes"))
        scope = row.one_of("scope", ("verb", "noun", "any"))
        words = {fold(word) for word in row.many("words")}
        if row["past"]:
            words |= past_forms(row["past"]).keys() | present_forms(row["present"]).keys()
        for table in ("verb", "noun") if scope == "any" else (scope,):
            for word in words:
                found[table][word] = found[table].get(word, frozenset()) | {effect}
    return Modality(found["verb"], found["noun"])
