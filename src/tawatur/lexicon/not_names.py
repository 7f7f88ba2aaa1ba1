"""Phrases in which a word that names something elsewhere names nothing (القوة القاهرة، رأس السنة)."""

from functools import cache

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table


@cache
def not_names() -> PhraseIndex[str]:
    """The shipped phrases."""
    phrases = (row.required("phrase") for row in read_table(DATA / "not_names.tsv", ("phrase",)))
    return PhraseIndex((phrase, phrase) for phrase in phrases)
