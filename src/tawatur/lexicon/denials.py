"""How a clause says that something is not so, beside a verb of denial."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

PhraseKind = Literal["dismissal", "without"]
WordKind = Literal["it", "negator", "only", "spared", "told"]
_DENIAL, _PREDICATE = "denial", "predicate"


@dataclass(frozen=True, slots=True)
class Denials:
    """Phrases, and single folded words of each kind (see denials.tsv)."""

    phrases: PhraseIndex[PhraseKind]
    words: Mapping[WordKind, frozenset[str]]


@cache
def denials() -> Denials:
    """The shipped words, with what certainty.tsv calls a denial; LexiconError names file and line of a bad entry."""
    phrase_kinds: tuple[PhraseKind, ...] = get_args(PhraseKind)
    word_kinds: tuple[WordKind, ...] = get_args(WordKind)
    found: dict[str, list[str]] = {kind: [] for kind in phrase_kinds + word_kinds}
    for row in read_table(DATA / "denials.tsv", ("kind", "words")):
        found[row.one_of("kind", phrase_kinds + word_kinds)] += row.many("words")
    for row in read_table(DATA / "certainty.tsv", ("factuality", "scope", "phrase")):
        if row["scope"] == _DENIAL:
            found["dismissal"].append(row.required("phrase"))
        elif row["scope"] == _PREDICATE:
            found["dismissal"] += [f"{it} {row.required('phrase')}" for it in found["it"]]
    phrases = PhraseIndex((phrase, kind) for kind in phrase_kinds for phrase in found[kind])
    return Denials(phrases, {kind: frozenset(map(fold, found[kind])) for kind in word_kinds})
