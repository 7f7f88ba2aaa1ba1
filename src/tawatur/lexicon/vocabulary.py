"""Known word forms, for splitting clitics and telling verbs."""

from functools import cache

from tawatur.arabic.clitics import CONJUNCTIONS
from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.months import gregorian_months, hijri_months
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.verb_forms import verb_forms

_NAME_FILES = ("given_names.tsv", "surnames.tsv")


class Words:
    """Counts of folded word forms in news, and the forms that are never split."""

    __slots__ = ("_counts", "_verbs", "_whole")

    def __init__(self, counts: dict[str, int], verbs: dict[str, int], whole: frozenset[str]) -> None:
        self._counts = counts
        self._verbs = verbs
        self._whole = whole

    def count(self, form: str) -> int:
        """How often the folded form stands in the counted news."""
        return self._counts.get(form, 0)

    def whole(self, form: str) -> bool:
        """Whether the folded form is never split."""
        return form in self._whole

    def verb_share(self, form: str) -> float:
        """How often, of all times, the folded form follows a particle that only verbs follow."""
        count = self._counts.get(form, 0)
        return self._verbs.get(form, 0) / count if count else 0.0


def _names() -> set[str]:
    """First words of the name lexicon, but for a few rare names that are written like و and a closed-class word."""
    forms: set[str] = set()
    for path in sorted((DATA / "names").glob("*.tsv")):
        for row in read_table(path, ("name_ar", "variants")):
            for name in (row["name_ar"], *row.many("variants")):
                forms.update(word for word in fold(name).split()[:1] if len(word) > 3)
    for file in _NAME_FILES:
        if (DATA / file).exists():
            forms.update(fold(row["name"]) for row in read_table(DATA / file, ("name",)))
    closed = function_words().roles
    return {form for form in forms if not (form[0] in CONJUNCTIONS and form[1:] in closed)}


def _months() -> set[str]:
    """First words of the names of months, which take proclitics whole (وتموز, لأوت)."""
    return {fold(month.name).split()[0] for month in (*gregorian_months(), *hijri_months())}


def _verb_counts(counts: dict[str, int]) -> dict[str, int]:
    """Every known verb form with at least the count that it has with و or ف, so that these are split off it."""
    known = verb_forms().past | verb_forms().present
    return {
        form: max(1, *(counts.get(joined, 0) for joined in ("و" + form, "ف" + form) if joined not in known), 0)
        for form in known
    }


@cache
def vocabulary() -> Words:
    """The vocabulary of the shipped lexicon."""
    counts: dict[str, int] = {}
    verbs: dict[str, int] = {}
    for row in read_table(DATA / "words.tsv", ("form", "count", "verb")):
        counts[row["form"]] = int(row["count"])
        if row["verb"] != "0":
            verbs[row["form"]] = int(row["verb"])
    for form, least in _verb_counts(counts).items():
        counts[form] = max(counts.get(form, 0), least)
    whole = {fold(row["word"]) for row in read_table(DATA / "whole_words.tsv", ("word",))}
    whole |= set(function_words().roles) | _names() | _months()
    return Words(counts, verbs, frozenset(whole))
