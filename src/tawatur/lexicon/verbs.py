"""Verb forms that are common in reports: they end a name and begin what it does."""

from functools import cache

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.lexicon.table import DATA, read_table

_FILES = ("verbs.tsv", "plover.tsv", "cues_verbs.tsv", "light_verbs.tsv")


@cache
def verb_forms() -> frozenset[str]:
    """Folded third-person forms of all verbs that the lexicon lists for whatever reason."""
    forms: set[str] = set()
    for file in _FILES:
        for row in read_table(DATA / file, ("past", "present")):
            for past in row.many("past"):
                forms.update(past_forms(past))
            for present in row.many("present"):
                forms.update(present_forms(present))
    return frozenset(forms)
