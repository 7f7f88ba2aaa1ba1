"""Verbs that report how somebody names somebody."""

from functools import cache

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.lexicon.table import DATA, read_table


@cache
def naming_verbs() -> frozenset[str]:
    """All folded forms of the shipped verbs, without pronouns."""
    rows = read_table(DATA / "naming_verbs.tsv", ("past", "present"))
    return frozenset(form for row in rows for form in (*past_forms(row["past"]), *present_forms(row["present"])))
