"""Words that report how somebody names somebody."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.inflection import participle_forms, past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class NamingWords:
    """Folded words: forms of `verbs` without pronouns, and of those of `becoming`.

    `describing` are those of the verbs that describe things as well; `further` words bring another name (من X إلى Y).
    """

    verbs: frozenset[str]
    describing: frozenset[str]
    becoming: frozenset[str]
    further: frozenset[str]


@cache
def naming_words() -> NamingWords:
    """The shipped words."""
    forms: dict[str, set[str]] = {kind: set() for kind in ("naming", "describing", "becoming", "further")}
    for row in read_table(DATA / "naming_verbs.tsv", ("kind", "past", "present", "participle", "words")):
        kind = row.one_of("kind", tuple(forms))
        forms[kind].update(map(fold, row.many("words")))
        if row["past"]:
            forms[kind].update((*past_forms(row["past"]), *present_forms(row["present"])))
        if row["participle"]:
            forms[kind].update(participle_forms(row["participle"]))
    forms["naming"] |= forms["describing"]
    return NamingWords(*(frozenset(words) for words in forms.values()))
