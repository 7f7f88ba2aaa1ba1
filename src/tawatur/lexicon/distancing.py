"""Words in what is said by which the reporter leaves a naming to the source (ما سماه، المزعوم)."""

from functools import cache

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table


@cache
def distancing() -> PhraseIndex[str]:
    """The shipped phrases."""
    rows = read_table(DATA / "distance.tsv", ("phrase",))
    return PhraseIndex((row.required("phrase"), row["phrase"]) for row in rows)
