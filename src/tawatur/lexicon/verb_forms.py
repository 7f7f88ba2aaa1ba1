"""Inflected forms of the verbs that the lexicon lists by perfect and imperfect."""

from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import clear_hosts
from tawatur.lexicon.table import DATA, read_table

_SOURCES = ("verbs.tsv", "plover.tsv", "light_verbs.tsv")
_NOMINAL_LENGTH = 3
_NOMINAL_LENGTH_WITH_T = 5


@dataclass(frozen=True, slots=True)
class VerbForms:
    """Folded forms; `bare` are the perfects that are written like a noun (قصف، تعاون)."""

    past: frozenset[str]
    present: frozenset[str]
    bare: frozenset[str]


@lru_cache(maxsize=1 << 16)
def verb_host(form: str) -> str | None:
    """The known verb form that a folded word is, or that it carries an object pronoun on."""
    forms = verb_forms()
    if form in forms.past or form in forms.present:
        return form
    found = (host for host, _ in clear_hosts(form))
    return next((host for host in found if host in forms.past or host in forms.present), None)


@cache
def verb_forms() -> VerbForms:
    past: set[str] = set()
    present: set[str] = set()
    bare: set[str] = set()
    for name in _SOURCES:
        for row in read_table(DATA / name, ("past", "present")):
            if row["past"]:
                base = fold(row["past"])
                # A bare perfect with an ending like a dual (قتلا) is far more often the noun in the accusative.
                unlikely = {base + "ا", base + "ن"} if len(base) <= _NOMINAL_LENGTH else set()
                bare.update({base} if _nominal(base) else ())
                past.update(set(past_forms(row["past"])) - unlikely)
                present.update(present_forms(row["present"]))
    return VerbForms(frozenset(past), frozenset(present), frozenset(bare))


def _nominal(base: str) -> bool:
    """Whether a perfect is as short as the nouns it may be: form I and II, or V and VI with their t."""
    return len(base) <= (_NOMINAL_LENGTH_WITH_T if base[0] == "ت" else _NOMINAL_LENGTH)
