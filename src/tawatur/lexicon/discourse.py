"""Words that order a text: openers, contrasts, the author's verdicts, relays and anaphors."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

_ABOUT = "عن"
_ROLES = (
    "opener",
    "contrast",
    "reject",
    "endorse",
    "relay",
    "anaphor",
    "masdar",
    "attaching",
    "carrier",
    "outlet_carrier",
    "source_preposition",
    "answer",
    "voice",
)


@dataclass(frozen=True, slots=True)
class Discourse:
    """Phrases of each role; the sets hold single folded words (anaphors without article), `numbers` small counts of people."""

    openers: PhraseIndex[str]
    contrasts: PhraseIndex[str]
    verdicts: PhraseIndex[str]
    relays: frozenset[str]
    anaphors: frozenset[str]
    masdars: frozenset[str]
    attaching: frozenset[str]
    carriers: frozenset[str]
    outlet_carriers: frozenset[str]
    source_prepositions: frozenset[str]
    answers: frozenset[str]
    pronoun_clauses: frozenset[str]
    numbers: dict[str, int]

    @property
    def about(self) -> str:
        """The preposition that names the one whose words an outlet passes on."""
        return _ABOUT


@cache
def discourse() -> Discourse:
    by_role: dict[str, list[str]] = {role: [] for role in _ROLES}
    numbers: dict[str, int] = {}
    for row in read_table(DATA / "discourse.tsv", ("phrase", "role")):
        role, _, value = row["role"].partition(":")
        if role == "number" and value.isdigit():
            numbers[fold(row.required("phrase"))] = int(value)
        else:
            by_role[row.one_of("role", _ROLES)].append(row.required("phrase"))
    verdicts = [(phrase, role) for role in ("reject", "endorse") for phrase in by_role[role]]
    return Discourse(
        PhraseIndex((phrase, phrase) for phrase in by_role["opener"]),
        PhraseIndex((phrase, phrase) for phrase in by_role["contrast"]),
        PhraseIndex(verdicts),
        frozenset(map(fold, by_role["relay"])),
        frozenset(fold(word).removeprefix("ال") for word in by_role["anaphor"]),
        frozenset(map(fold, by_role["masdar"])),
        frozenset(map(fold, by_role["attaching"])),
        frozenset(map(fold, by_role["carrier"])),
        frozenset(map(fold, by_role["outlet_carrier"])),
        frozenset(map(fold, by_role["source_preposition"])),
        frozenset(map(fold, by_role["answer"])),
        frozenset(map(fold, by_role["voice"])),
        numbers,
    )
