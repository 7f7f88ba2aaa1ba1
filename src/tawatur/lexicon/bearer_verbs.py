"""Verbs of the clause after a source that tell how its words came down to the reader (أعدتها، نشرته، تحدث إلى)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import Agreement, past_forms, present_forms
from tawatur.arabic.pronouns import clear_hosts
from tawatur.lexicon.table import DATA, read_table

BearerRole = Literal["issue", "pass", "leak", "host", "address", "rest"]

_ROLES: tuple[BearerRole, ...] = get_args(BearerRole)


@dataclass(frozen=True, slots=True)
class BearerVerb:
    """A form of such a verb: its role (see `bearer_verbs.tsv`), agreement, and the object pronoun on it."""

    role: BearerRole
    agreement: Agreement
    pronoun: str = ""


def bearer_verb(word: str) -> BearerVerb | None:
    """The reading of a folded word as such a verb, with or without an attached pronoun."""
    found = _forms().get(word)
    if found is not None:
        return found
    for host, pronoun in clear_hosts(word):
        found = _forms().get(host)
        if found is not None:
            return BearerVerb(found.role, found.agreement, pronoun)
    return None


@cache
def _forms() -> Mapping[str, BearerVerb]:
    forms: dict[str, BearerVerb] = {}
    for row in read_table(DATA / "bearer_verbs.tsv", ("past", "present", "role")):
        role = row.one_of("role", _ROLES)
        inflected = past_forms(row.required("past")) | present_forms(row.required("present"))
        for form, agreement in inflected.items():
            forms.setdefault(form, BearerVerb(role, agreement))
    return forms
