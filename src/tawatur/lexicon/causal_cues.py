"""Cues of cause and effect, by phrase and by inflected form."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.model import Polarity

CueKind = Literal[
    "noun_after",
    "clause_after",
    "temporal",
    "temporal_clause",
    "condition",
    "verb",
    "result",
    "ascribe",
    "reason",
    "so",
]
_KINDS: tuple[CueKind, ...] = get_args(CueKind)


@dataclass(frozen=True, slots=True)
class CausalCue:
    """`links` are the folded prepositions that bring the complement; empty for a direct object."""

    kind: CueKind
    links: frozenset[str]
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class CausalCues:
    """`phrases` by their first word; `verbs` and `participles` by folded form.

    `tolls` and `blows` are folded words: where في or ب joins the two, the blow brought about the toll.
    """

    phrases: PhraseIndex[CausalCue]
    verbs: dict[str, CausalCue]
    participles: dict[str, CausalCue]
    tolls: frozenset[str]
    blows: frozenset[str]


def _cue(row: Row) -> CausalCue:
    kind: CueKind = row.one_of("kind", _KINDS)
    polarity: Polarity = row.one_of("polarity", ("brings_about", "prevents"))
    return CausalCue(kind, frozenset(map(fold, row.many("link"))), polarity)


@cache
def causal_cues() -> CausalCues:
    """The cues of the shipped lexicon."""
    phrases: list[tuple[str, CausalCue]] = []
    verbs: dict[str, CausalCue] = {}
    participles: dict[str, CausalCue] = {}
    columns = ("kind", "words", "past", "present", "participle", "link", "polarity")
    plain: dict[str, frozenset[str]] = {}
    for row in read_table(DATA / "causal_cues.tsv", columns):
        if row["kind"] in ("toll", "blow"):
            plain[row["kind"]] = frozenset(map(fold, row.many("words")))
            continue
        cue = _cue(row)
        phrases += [(word, cue) for word in row.many("words")]
        if row["past"]:
            verbs.update(dict.fromkeys((*past_forms(row["past"]), *present_forms(row["present"])), cue))
        participles.update({fold(word): cue for word in row.many("participle")})
    return CausalCues(PhraseIndex(phrases), verbs, participles, plain["toll"], plain["blow"])
